import { Controller, Get } from '@nestjs/common';
import { Args, Field, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { IsText } from '../../../src/platform/graphql/text.validators.js';
import { badInput, NotFoundError } from '../../../src/platform/graphql/errors.js';
import { Payload } from '../../../src/platform/record/payload.type.js';
import { refuse } from '../../../src/platform/record/refusal.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { platformWith } from '../../support/app.js';

@InputType()
class LinkInput {
  @Field(() => String)
  @IsText(5)
  code!: string;
}

@InputType()
class AddOrganisationInput {
  @Field(() => String)
  @IsText(10)
  name!: string;

  @Field(() => [LinkInput], { nullable: true })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => LinkInput)
  links?: LinkInput[] | null;
}

@ObjectType()
class OrganisationPayload extends Payload {
  @Field(() => String, { nullable: true })
  organisation?: string | null;
}

const FAILURES: Readonly<Record<string, () => Error>> = {
  planned: () => new NotFoundError('There is no paper 10/99.'),
  badInput: () => badInput('first is 0.', ['first']),
  refused: () => refuse('FUTURE_DATE', 'Not before Monday.', ['input', 'day'], 'M1'),
  unplanned: () => new Error('password=hunter2'),
  away: () => Object.assign(new Error('connect ECONNREFUSED 10.0.0.1'), { code: 'ECONNREFUSED' }),
};

/** Names of operations that the policy knows, each failing in its own way. */
@Resolver()
class Failing {
  @Query(() => String)
  programme(@Args('how') how: string): string {
    throw FAILURES[how]!();
  }

  @Query(() => String)
  notInThePolicy(): string {
    return 'never said';
  }

  @Mutation(() => OrganisationPayload)
  addOrganisation(@Args('input') input: AddOrganisationInput): OrganisationPayload {
    if (input.name === 'refused') throw refuse('NAME_TAKEN', 'There is one already.', ['input', 'name'], 'O-1');
    if (input.name === 'unplanned') throw new Error('password=hunter2');
    return { organisation: input.name, problems: [], saved: true };
  }
}

@Controller('failing')
class FailingController {
  @Get('planned')
  planned(): never {
    throw new NotFoundError('There is no paper 10/99.');
  }

  @Get('unplanned')
  unplanned(): never {
    throw new Error('password=hunter2');
  }
}

const ADD = `mutation ($input: AddOrganisationInput!) {
  addOrganisation(input: $input) { organisation problems { code message path subject } saved }
}`;

describe('what a caller is told', () => {
  let app: TestApp;
  const ask = (how: string) => app.gql(ADMIN_TOKEN, 'query ($how: String!) { programme(how: $how) }', { how });
  beforeAll(async () => {
    app = await startTestApp({
      root: platformWith('Failing', { resolvers: [Failing], controllers: [FailingController] }),
    });
  });
  afterAll(() => app.stop());

  it('NOT_FOUND: a planned error by its code and message', async () => {
    const { body } = await ask('planned');
    expect(body.errors).toEqual([
      {
        message: 'There is no paper 10/99.',
        path: ['programme'],
        locations: expect.anything() as unknown,
        extensions: { code: 'NOT_FOUND' },
      },
    ]);
  });

  it('BAD_USER_INPUT: a question that cannot be answered as asked, with where the fault lies', async () => {
    const { body } = await ask('badInput');
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ path: ['first'] }] });
  });

  it('BAD_USER_INPUT: the refusal of a question, with its problems', async () => {
    const { body } = await ask('refused');
    const problems = [{ code: 'FUTURE_DATE', message: 'Not before Monday.', path: ['input', 'day'], subject: 'M1' }];
    expect(body.errors?.[0]).toMatchObject({
      message: 'Not before Monday.',
      extensions: { code: 'BAD_USER_INPUT', problems },
    });
  });

  it('UNAVAILABLE: that the database is away, and not where it is', async () => {
    const { body, codes } = await ask('away');
    expect(codes).toEqual(['UNAVAILABLE']);
    expect(JSON.stringify(body)).not.toContain('10.0.0.1');
  });

  it('INTERNAL_SERVER_ERROR: nothing of an unplanned error but a number, under which the log tells all', async () => {
    for (const answer of [await ask('unplanned'), await app.gql(ADMIN_TOKEN, ADD, { input: { name: 'unplanned' } })]) {
      expect(answer.codes).toEqual(['INTERNAL_SERVER_ERROR']);
      expect(JSON.stringify(answer.body)).not.toContain('hunter2');
      const id = answer.body.errors?.[0]?.extensions['id'];
      const line = app.log.find((entry) => entry['requestId'] === id && entry['level'] === 'error');
      expect(JSON.stringify(line)).toContain('hunter2');
    }
  });

  it('FORBIDDEN: an operation that the policy does not name is nobody’s', async () => {
    expect((await app.gql(ADMIN_TOKEN, '{ notInThePolicy }')).codes).toEqual(['FORBIDDEN']);
    expect((await app.gql(null, '{ notInThePolicy }')).codes).toEqual(['FORBIDDEN']);
  });

  it('a refused change, as data of the answer', async () => {
    const { body, codes } = await app.gql(ADMIN_TOKEN, ADD, { input: { name: 'refused' } });
    expect(codes).toEqual([]);
    expect(body.data).toEqual({
      addOrganisation: {
        organisation: null,
        saved: false,
        problems: [{ code: 'NAME_TAKEN', message: 'There is one already.', path: ['input', 'name'], subject: 'O-1' }],
      },
    });
  });

  it('each broken rule of an input, with its path from the argument down', async () => {
    const input = { name: 'far too long a name', links: [{ code: 'ok' }, { code: ' ' }] };
    const { body } = await app.gql(ADMIN_TOKEN, ADD, { input });
    expect(body.data).toMatchObject({
      addOrganisation: {
        saved: false,
        problems: [
          { code: 'BAD_USER_INPUT', message: 'The name may have at most 10 characters.', path: ['input', 'name'] },
          { code: 'BAD_USER_INPUT', message: 'Enter the code.', path: ['input', 'links', '1', 'code'] },
        ],
      },
    });
  });

  it('a change that was saved', async () => {
    const { body } = await app.gql(ADMIN_TOKEN, ADD, { input: { name: 'SfE' } });
    expect(body.data).toEqual({ addOrganisation: { organisation: 'SfE', saved: true, problems: [] } });
  });

  it('the same of a controller, with the status that fits', async () => {
    const headers = { authorization: `Bearer ${ADMIN_TOKEN}` };
    const planned = await fetch(`${app.url}/failing/planned`, { headers });
    expect(planned.status).toBe(404);
    expect(await planned.json()).toEqual({
      errors: [{ message: 'There is no paper 10/99.', extensions: { code: 'NOT_FOUND' } }],
    });
    const unplanned = await fetch(`${app.url}/failing/unplanned`, { headers });
    expect(unplanned.status).toBe(500);
    expect(await unplanned.text()).not.toContain('hunter2');
    const nowhere = await fetch(`${app.url}/nowhere`, { headers });
    expect(nowhere.status).toBe(404);
    expect(await nowhere.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
