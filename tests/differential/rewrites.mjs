// Differences proven by a rewrite: the case says the same in another way, which both sides understand. It counts when our decision stays
// as it was and the peer's becomes ours; so nothing else can hide behind it.
import { change, changeResources, statementsOf, testsOf, valuesOf } from './parts.mjs';

const dates = ['dateequals', 'datenotequals', 'datelessthan', 'datelessthanequals', 'dategreaterthan', 'dategreaterthanequals'];
const addresses = ['ipaddress', 'notipaddress'];
const negated = (operator) => operator.includes('not');
const halves = { '0.0.0.0/0': ['0.0.0.0/1', '128.0.0.0/1'], '::/0': ['::/1', '8000::/1'] };
const nothing = 'a text that no request has';

function shortIPv6(text) {
  const [address, length] = text.split('/');
  const short = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  return length === undefined ? short : `${short}/${length}`;
}

// A dollar sign that begins nothing.
const withoutVariables = (json) => JSON.parse(JSON.stringify(json).replaceAll('${', '$-{'));

// Variables of a value with what they stand for; null: one of them has no value.
function resolve(item, text) {
  let isKnown = true;
  const resolved = text.replace(/\$\{([^}*?$,]+)(?:, '([^']*)')?\}/g, (_, key, fallback) => {
    const values = valuesOf(item, key);
    const value = values?.length === 1 ? values[0] : values === undefined ? fallback : undefined;
    isKnown &&= value !== undefined;
    return value;
  });
  return isKnown ? resolved : null;
}

const wildcard = (pattern) => new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^]*').replace(/\?/g, '[^]')}$`);

export const rewrites = [
  {
    id: 'variables-of-2008',
    why: 'Variables came with Version 2012-10-17; in an earlier version, or without one, ${…} is text. The peer fills them in.',
    page: 'UserGuide/reference_policies_elements_version',
    rewrite(item) {
      const earlier = item.policies.filter((policy) => statementsOf(policy).length > 0 && policy.Version !== '2012-10-17');
      for (const policy of earlier) {
        Object.assign(policy, { Version: '2012-10-17', Statement: withoutVariables(policy.Statement) });
      }
      // The request's own dollar signs have to follow; where a policy with variables stands beside, there are none.
      if (earlier.length === item.policies.length) {
        item.request = withoutVariables(item.request);
      }
    },
  },
  {
    id: 'ranges-of-everything',
    why: 'A range of length 0 holds every address of its family (RFC 4632, which the page on operators names). For the peer it holds none.',
    page: 'UserGuide/reference_policies_elements_condition_operators',
    rewrite: (item) => change(item, addresses, (value, isRequest) => (isRequest ? value : halves[value] ?? value)),
  },
  {
    id: 'forms-of-ipv6',
    why: 'An IPv6 address has several spellings, and all mean the same address. The peer compares some of them as texts.',
    page: 'UserGuide/reference_policies_elements_condition_operators',
    rewrite: (item) => change(item, addresses, (value) => (value.includes(':') ? shortIPv6(value) : value)),
  },
  {
    id: 'families-of-addresses',
    why: 'An address is in no range of the other family, so NotIpAddress holds. For the peer neither operator does.',
    page: 'UserGuide/reference_policies_elements_condition_operators',
    // Each request value against what can hold it: ranges of the other family are left out, or stand for a range of its own that is empty of it.
    rewrite(item) {
      for (const { keys, key, operator, values } of testsOf(item)) {
        const got = valuesOf(item, key) ?? [];
        if (addresses.includes(operator) && got.length > 0) {
          const isSix = got[0].includes(':');
          keys[key] = values.map((value) => (String(value).includes(':') === isSix ? value : isSix ? '2001:db8:ffff::1' : '192.0.2.254'));
        }
      }
    },
  },
  {
    id: 'seconds-and-dates',
    why: 'A date is written as ISO 8601 or as seconds since 1970; both name a moment. The peer compares seconds with a date by their digits.',
    page: 'UserGuide/reference_policies_elements_condition_operators',
    rewrite: (item) => change(item, dates, (value) => (/^[0-9]{5,}$/.test(value) ? new Date(value * 1000).toISOString().replace('.000Z', 'Z') : value)),
  },
  {
    id: 'variables-in-arns',
    why: 'Variables may stand in the values of ARN operators and in Resource. The peer cuts the ARN at the colons inside of them.',
    page: 'UserGuide/reference_policies_variables',
    rewrite(item) {
      change(item, ['arnequals', 'arnlike', 'arnnotequals', 'arnnotlike'], (value, isRequest) => (isRequest ? value : resolve(item, value) ?? `arn:aws:iam::000000000000:user/${nothing}`));
      changeResources(item, (pattern) => resolve(item, pattern) ?? pattern);
    },
  },
  {
    id: 'variables-without-value',
    why: 'A variable without a value equals nothing, so a negated operator holds. For the peer the whole condition does not.',
    page: 'UserGuide/reference_policies_variables',
    rewrite(item) {
      for (const { keys, key, operator, values } of testsOf(item)) {
        if (operator.startsWith('string') && negated(operator)) {
          keys[key] = values.map((value) => (resolve(item, value) === null ? nothing : value));
        }
      }
    },
  },
  {
    id: 'escapes-outside-of-like',
    why: '${*}, ${?} and ${$} stand for the character itself wherever variables do. The peer knows them in Like operators only.',
    page: 'UserGuide/reference_policies_variables',
    rewrite: (item) => change(item, ['stringequals', 'stringnotequals', 'stringequalsignorecase', 'stringnotequalsignorecase'],
      (value, isRequest) => (isRequest ? value : value.replace(/\$\{([*?])\}/g, '$1').replace(/\$\{\$\}(?!\{)/g, '$'))),
  },
  {
    id: 'wildcards-in-a-resource-type',
    why: 'Wildcards may stand in every segment of an ARN but the service, and match within it, slashes too. The peer wants the type of the resource to be spelt out.',
    page: 'UserGuide/reference_policies_elements_resource',
    rewrite(item) {
      const type = /^((?:[^:]*:){5})([^:/]*[*?][^:/]*[:/].*)$/;
      changeResources(item, (pattern) => (type.test(pattern) && !pattern.includes('$') && wildcard(pattern).test(item.request.resource) ? item.request.resource : pattern));
    },
  },
  {
    id: 'line-breaks',
    why: 'A star matches any characters. The peer stops at a line break.',
    page: 'UserGuide/reference_policies_elements_condition_operators',
    rewrite(item) {
      item.request.resource = item.request.resource.replaceAll('\n', '-');
      for (const [key, values] of Object.entries(item.request.context ?? {})) {
        item.request.context[key] = values.map((value) => value.replaceAll('\n', '-'));
      }
    },
  },
];
