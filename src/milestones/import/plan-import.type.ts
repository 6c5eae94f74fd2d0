import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { PayloadType } from '../../platform/record/payload.type.js';
import { ImportVerbEnum } from '../plan.enums.js';
import { Preview } from '../consequences.type.js';
import { ProjectPlanPayload } from '../plan-payloads.type.js';
import type { ImportLine, ImportVerb } from './import-changes.js';
import type { ImportDate } from './import-dates.js';

@ObjectType('PlanImportLine', { description: 'What a file does to one item, or what of it cannot be expressed.' })
export class PlanImportLine implements ImportLine {
  @Field(() => ImportVerbEnum, { description: 'What it does.' })
  verb!: ImportVerb;

  @Field(() => Int, { nullable: true, description: 'The row, or the number of the task in the file; null: of no one.' })
  line!: number | null;

  @Field(() => String, { nullable: true, description: 'Code of the item in the tracker; null: the whole file.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Its title in the file; null: the whole file.' })
  title!: string | null;

  @Field(() => [String], { description: 'One sentence for each thing that changes.' })
  says!: readonly string[];
}

@ObjectType('PlanImportDate', { description: 'A finish that an import moves, or that differs from the file.' })
export class PlanImportDate implements ImportDate {
  @Field(() => String, { description: 'Code of the item.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => DateScalar, { nullable: true, description: 'What it was; null: it is new, or was not known.' })
  was!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'What the file says; null: nothing.' })
  inFile!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'What it will be; null: it cannot be known.' })
  willBe!: string | null;

  @Field(() => String, { description: 'What fixes that date, in words.' })
  why!: string;
}

@ObjectType({ description: 'What a file does to a plan, line by line.' })
export class PlanImport {
  @Field(() => Int, { description: 'Items that it adds.' })
  added!: number;

  @Field(() => Int, { description: 'Items that it changes.' })
  changed!: number;

  @Field(() => Int, { description: 'Items that it takes out.' })
  withdrawn!: number;

  @Field(() => Int, { description: 'Items that it leaves as they are.' })
  unchanged!: number;

  @Field(() => [PlanImportLine], { description: 'Its lines that do something or cannot be expressed, in its order.' })
  lines!: readonly PlanImportLine[];

  @Field(() => [PlanImportDate], { description: 'Every finish that moves or differs from the file, and why.' })
  dates!: readonly PlanImportDate[];
}

@ObjectType({ description: 'What importing a file would do; nothing was saved.' })
export class PlanImportPreview extends Preview {
  @Field(() => PlanImport, { nullable: true, description: 'Line by line; null: the file cannot be taken.' })
  imported!: PlanImport | null;
}

@PayloadType('an imported plan')
export class PlanImportPayload extends ProjectPlanPayload {
  @Field(() => PlanImport, { nullable: true, description: 'What it did, line by line.' })
  imported?: PlanImport | null;
}

@ObjectType({ description: 'A plan as a file.' })
export class PlanFile {
  @Field(() => String, { description: 'What the file may be called.' })
  name!: string;

  @Field(() => String, { description: 'Its media type.' })
  mediaType!: string;

  @Field(() => String, { description: 'Its bytes in base64.' })
  content!: string;
}
