// Differences of tests/cases that no rewrite can prove: the case is about the very thing in which the two differ. Each row names its own
// oracle, which is with us; what stands here is the reason. Generated cases may not use these.
import { testsOf, valuesOf } from './parts.mjs';

const formats = {
  numeric: /^-?[0-9]+(\.[0-9]+)?$/,
  date: /^([0-9]+|[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9:]+)?)?)?)?)$/,
  binary: /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{3}=|[A-Za-z0-9+/][AQgw]==)?$/,
  ip: /^[0-9a-fA-F.:]+(\/[0-9]+)?$/,
  arn: /^arn:([^:]*:){4}.+$/,
};
const formatOf = (operator) => Object.entries(formats).find(([name]) => operator.replace('not', '').startsWith(name))?.[1];
const canonicalBinary = (text) => Buffer.from(text, 'base64').toString('base64') === text;
const hasTest = (item, holds) => [...testsOf(item)].some((test) => holds(test, (valuesOf(item, test.key) ?? []).map(String), test.values.map(String)));
const resourcesOf = (item) => item.policies.flatMap((policy) => [policy.Statement].flat()).flatMap((statement) => [statement?.Resource].flat());

export const features = [
  {
    id: 'values-in-a-wrong-format',
    why: 'A value that is no number, date, base64 text, address or ARN equals nothing, and a number may have an exponent; the peer compares as JavaScript does.',
    page: 'UserGuide/reference_policies_elements_condition_operators',
    applies: (item) => hasTest(item, ({ operator }, got, wanted) => [...got, ...wanted].some((value) => formatOf(operator) && (!formatOf(operator).test(value) || (operator.startsWith('binary') && !canonicalBinary(value))))),
  },
  {
    id: 'empty-values',
    why: 'A key with an empty list, or with nothing but empty texts, is a null data set: absent for Null and the set operators.',
    page: 'UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys',
    applies: (item) => hasTest(item, ({ key }, got) => valuesOf(item, key) !== undefined && got.every((value) => value === '')),
  },
  {
    id: 'empty-texts-for-variables',
    why: 'A variable may stand for an empty text, by its value or its default.',
    page: 'UserGuide/reference_policies_variables',
    applies: (item) => hasTest(item, (_, got, wanted) => wanted.some((value) => value.includes(", ''}") || (value.includes('${') && Object.values(item.request.context).flat().includes('')))),
  },
  {
    id: 'an-escaped-dollar-before-a-brace',
    why: '${$} is a dollar sign, and what follows is text.',
    page: 'UserGuide/reference_policies_variables',
    applies: (item) => hasTest(item, (_, got, wanted) => wanted.some((value) => value.includes('${$}{'))),
  },
  {
    id: 'a-star-beyond-its-segment',
    why: 'A star at the end of a segment goes on beyond the colon.',
    page: 'UserGuide/reference_policies_elements_resource',
    applies: (item) => resourcesOf(item).some((pattern) => /\*:/.test(pattern)) && item.request.resource.split(':').length > 6,
  },
  {
    id: 'patterns-without-six-parts',
    why: 'A pattern of an ARN does not match the resource * or an ARN of which it is only the beginning.',
    page: 'UserGuide/reference_policies_elements_resource',
    applies: (item) => resourcesOf(item).some((pattern) => pattern?.startsWith('arn:') && (item.request.resource === '*' || pattern.split(':').length < 6)),
  },
  {
    id: 'keys-whose-policy-is-unknown',
    why: 'SimulateCustomPolicy asks identity policies alone; whether a KMS key policy trusts them is outside of the question. The peer denies.',
    page: 'APIReference/API_SimulateCustomPolicy',
    applies: (item) => item.request.action.toLowerCase().startsWith('kms:'),
  },
];
