import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

const known = new WeakMap<NewableFunction, Rules>();

/**
 * Has the rules of a class looked for once. For each object that it checks class-validator goes through the rules of every
 * class there is, in search of those that the object's class inherits, which costs most of the check; the rules of a class
 * are complete once it is declared. Only the plain question is remembered, without groups and schemas, which is all we ask.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  if (Object.hasOwn(storage, 'getTargetValidationMetadatas')) return; // another instance of the server had it done
  const lookFor = storage.getTargetValidationMetadatas.bind(storage);
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups?.length) {
      return lookFor(target, schema, always, strictGroups, groups);
    }
    const found = known.get(target) ?? lookFor(target, schema, always, strictGroups, groups);
    known.set(target, found);
    return found;
  };
}
