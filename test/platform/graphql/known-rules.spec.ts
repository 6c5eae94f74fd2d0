import { IsOptional, MaxLength, Min, validateSync } from 'class-validator';
import { rememberRules } from '../../../src/platform/graphql/known-rules.js';

class Named {
  @MaxLength(3)
  name!: string;
}

class Counted extends Named {
  @Min(1)
  count!: number;
}

class NamedLater extends Counted {
  @IsOptional()
  @MaxLength(5)
  override name!: string;
}

const wrong = { name: 'much too long', count: 0 };

/** What the rules of a class have against an object, by property. */
function faults(of: new () => object): Record<string, unknown> {
  const found = validateSync(Object.assign(new of(), wrong), { forbidUnknownValues: true });
  return Object.fromEntries(found.map(({ property, constraints }) => [property, constraints]));
}

it.each([Named, Counted, NamedLater])(
  'the rules of a class are the same once they are remembered, those it inherits among them: %p',
  (of) => {
    const before = faults(of);
    expect(Object.keys(before)).not.toEqual([]);
    rememberRules();
    expect(faults(of)).toEqual(before); // looked for
    expect(faults(of)).toEqual(before); // remembered
  },
);
