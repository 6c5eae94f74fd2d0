// Types what the questions of the pages answer, from src/schema.graphql and the texts that the compiler finds in src/pages.
// With --check it says whether src/pages/frame/questions.ts is as it would be written.
import fs from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, Kind, NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql';
import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGES = path.join(ROOT, 'src/pages');
const FILE = path.join(PAGES, 'frame/questions.ts');

/** Every field of Query may be null so that one which fails takes no other along; pages stop at a failure, and only these say "there is none". */
const MAY_BE_NULL = ['node', 'adoptedProtocol', 'recordHead'];
/** A mark of the pages' own questions, which the interface does not know. */
const OWN_DIRECTIVE = 'directive @file(table: String!) on FIELD';

const HEADING = `/** Shapes what the questions of the pages answer. Written by \`npm run questions\`; never edited. */
`;

/** The calls of question(), each with a name and the whole text that the compiler knows. */
function questions() {
  const files = fs
    .readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(PAGES, file))
    .filter((file) => file !== FILE && fs.readFileSync(file, 'utf8').includes('question('))
    .sort();
  const options = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    types: [],
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  // our own files alone: what is installed says nothing of a question
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) => {
      const file = path.resolve(path.dirname(from), text.replace(/\.js$/, '.ts'));
      const known = text.startsWith('.') && fs.existsSync(file);
      return { resolvedModule: known ? { resolvedFileName: file, extension: '.ts' } : undefined };
    });
  const program = ts.createProgram(files, options, host);
  const checker = program.getTypeChecker();
  const found = new Map();
  const names = new Set();
  const faults = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    const look = (node, constant) => {
      if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) constant = node.name.text;
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'question') {
        const signature = checker.getResolvedSignature(node);
        const [text] = signature.parameters;
        const type = text && checker.getTypeOfSymbolAtLocation(text, node);
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        const place = `${path.relative(ROOT, file)}:${line + 1}`;
        if (!type?.isStringLiteral()) faults.push(`${place}: the text of this question is not a constant.`);
        else if (!found.has(type.value)) found.set(type.value, { place, name: freeName(names, file, constant) });
      }
      ts.forEachChild(node, (child) => look(child, constant));
    };
    look(source, '');
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return [...found].map(([text, { place, name }]) => ({ text, place, name }));
}

/** "PilotsNewPilotGround", of a constant NEW_PILOT_BASIS in the folder of pilots. */
function freeName(taken, file, constant) {
  const words = [path.basename(path.dirname(file)), ...constant.split('_')].flatMap((part) => part.split('-'));
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join('');
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}${number}`;
  taken.add(free);
  return free;
}

/** The schema as a page meets it. */
function schemaOfPages() {
  const schema = parse(`${fs.readFileSync(path.join(ROOT, 'src/schema.graphql'), 'utf8')}\n${OWN_DIRECTIVE}`);
  const certain = (field) => ({ ...field, type: { kind: Kind.NON_NULL_TYPE, type: field.type } });
  const definitions = schema.definitions.map((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === 'Query'
      ? { ...one, fields: one.fields.map((field) => (MAY_BE_NULL.includes(field.name.value) ? field : certain(field))) }
      : one,
  );
  return { ...schema, definitions };
}

/** The document of a question under its name. */
function named({ text, place, name }, schema) {
  const document = parse(text);
  const [wrong] = validate(schema, document, [...specifiedRules, NoDeprecatedCustomRule]);
  if (wrong) throw new Error(`${place}: ${wrong.message}`);
  const definitions = document.definitions.map((one) => ({ ...one, name: { kind: Kind.NAME, value: name } }));
  return { ...document, definitions };
}

async function written() {
  const schema = schemaOfPages();
  const asked = questions();
  const built = buildASTSchema(schema);
  const documents = asked.map((one) => ({ location: one.place, document: named(one, built) }));
  const types = await codegen({
    schema,
    documents,
    filename: FILE,
    skipDocumentsValidation: true,
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: {
      skipTypename: true,
      immutableTypes: true,
      scalars: { Date: 'string', DateTime: 'string', ID: 'string' },
      disableDescriptions: true,
      avoidOptionals: { field: true, inputValue: false },
    },
  });
  const kindOf = ({ definitions: [one] }) => one.operation.charAt(0).toUpperCase() + one.operation.slice(1);
  const entries = asked.map(({ text, name }, at) => {
    const type = `${name}${kindOf(documents[at].document)}`;
    return `  ${JSON.stringify(text)}: { answer: ${type}; variables: ${type}Variables };`;
  });
  return `${HEADING}\n/** The answer and the variables of each question, by its text. */\nexport interface Questions {\n${entries.join('\n')}\n}\n\n${types}\n`;
}

const text = await written();
if (!process.argv.includes('--check')) fs.writeFileSync(FILE, text);
else if (!fs.existsSync(FILE) || fs.readFileSync(FILE, 'utf8') !== text) {
  throw new Error(
    'src/pages/frame/questions.ts is not what the questions and the schema make of it: npm run questions',
  );
}
