// Walks and changes the parts of a case.
export const statementsOf = (policy) => (typeof policy === 'object' && policy?.Statement ? [policy.Statement].flat() : []);

export function* testsOf(item) {
  for (const policy of item.policies) {
    for (const statement of statementsOf(policy)) {
      for (const [name, keys] of Object.entries(statement.Condition ?? {})) {
        for (const key of Object.keys(keys)) {
          yield { policy, keys, key, name, operator: name.replace(/^For(All|Any)Values?:/i, '').replace(/IfExists$/i, '').toLowerCase(), values: [keys[key]].flat() };
        }
      }
    }
  }
}

// The request's values of a key, whose name has no case; and the same with other values.
const nameOf = (item, key) => Object.keys(item.request.context ?? {}).find((name) => name.toLowerCase() === key.toLowerCase());
export const valuesOf = (item, key) => (nameOf(item, key) === undefined ? undefined : item.request.context[nameOf(item, key)]);

// Changes the values of every test of some operators, in the policy and in the request.
export function change(item, operators, replace) {
  for (const { keys, key, operator, values } of testsOf(item)) {
    if (operators.includes(operator)) {
      keys[key] = values.flatMap((value) => replace(value));
      const name = nameOf(item, key);
      if (name !== undefined) {
        item.request.context[name] = item.request.context[name].map((value) => replace(value, true)).flat();
      }
    }
  }
}

export function changeResources(item, replace) {
  for (const statement of item.policies.flatMap(statementsOf)) {
    for (const name of ['Resource', 'NotResource']) {
      if (statement[name]) {
        statement[name] = [statement[name]].flat().map(replace);
      }
    }
  }
}
