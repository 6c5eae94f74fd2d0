import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import type { TaskFace } from './personal-task.js';
import { facesInForce } from './task-kinds.js';

/** For whom and where a view is read. */
export interface TaskAsked {
  readonly actor: Actor;
  readonly point: RecordPoint;
  /** Null: what belongs to no project, or to several. */
  readonly projectId: string | null;
}

/** How the view is read in which a domain finds tasks; null: it has none there. */
type ReadView<View> = (asked: TaskAsked) => Promise<View | null>;

/** Where the domains say in what their tasks are found. */
@Injectable()
export class TaskSources implements OnApplicationBootstrap {
  private readonly readers = new Map<TaskFace<never>, ReadView<unknown>>();

  /** Called by each domain's module once. */
  register<View>(face: TaskFace<View>, read: ReadView<View>): void {
    this.readers.set(face, read);
  }

  /** The views of all domains in one place. */
  async views(asked: TaskAsked) {
    const views = [];
    for (const [face, read] of this.readers) {
      const view = await read(asked);
      if (view !== null) views.push({ face, view });
    }
    return views;
  }

  onApplicationBootstrap(): void {
    const missing = facesInForce().filter((face) => !this.readers.has(face));
    if (missing.length === 0) return;
    throw new Error(
      `nobody says in what these tasks are found: ${missing.flatMap((one) => Object.keys(one.kinds)).join(', ')}`,
    );
  }
}
