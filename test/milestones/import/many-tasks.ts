export const TASKS = 500;

/** So many tasks as Microsoft Project writes them: stages of fifty, each a chain of tasks that ends in a milestone. */
export function manyTasks(days: (uid: number) => number = () => 1, count = TASKS): string {
  const tasks: string[] = [
    '<Task><UID>0</UID><ID>0</ID><Name>All</Name><OutlineLevel>0</OutlineLevel><Summary>1</Summary></Task>',
  ];
  for (let uid = 1; uid <= count; uid += 1) {
    const at = (uid - 1) % 50;
    const kind =
      at === 0
        ? '<Summary>1</Summary>'
        : at === 49
          ? '<Milestone>1</Milestone><Duration>PT0H0M0S</Duration>'
          : `<Duration>PT${8 * days(uid)}H0M0S</Duration>`;
    const link =
      at > 1
        ? `<PredecessorLink><PredecessorUID>${uid - 1}</PredecessorUID><Type>1</Type><LinkLag>0</LinkLag></PredecessorLink>`
        : '';
    tasks.push(
      `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>Work ${uid}</Name><OutlineLevel>${at === 0 ? 1 : 2}</OutlineLevel>${kind}${link}</Task>`,
    );
  }
  return `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project"><MinutesPerDay>480</MinutesPerDay><Tasks>${tasks.join('')}</Tasks></Project>`;
}
