// Finds the reason of each difference: a refusal of ours that IAM's grammar asks for, a rewrite, several rewrites, or a feature.
import { features } from './features.mjs';
import { refusals } from './refusals.mjs';
import { rewrites } from './rewrites.mjs';

const isGenerated = (item) => item.id.startsWith('generated.');

// A generated policy that nobody broke has to be well-formed, so no refusal explains it.
function refusalOf({ item, ours }) {
  const code = ours.decision === 'malformed' && (!isGenerated(item) || item.mistake) ? /: error ([A-Z_]+):/.exec(ours.reason)?.[1] : undefined;
  return refusals[code] && { id: code, why: refusals[code][0], page: refusals[code][1] };
}

const isMalformed = ({ ours, peer }) => [ours, peer].some((answer) => answer.decision === 'malformed');

function rewritten(item, list) {
  const copy = structuredClone(item);
  list.forEach((each) => each.rewrite(copy));
  return copy;
}

// Those differences that are gone after the rewrites, with our decision as it was.
function proven(differences, list, sides) {
  const changed = differences.map((each) => ({ each, copy: rewritten(each.item, list) })).filter(({ each, copy }) => JSON.stringify(copy) !== JSON.stringify(each.item));
  const copies = changed.map(({ copy }) => copy);
  const [ours, peer] = copies.length > 0 ? [sides.ours(copies), sides.peer(copies)] : [[], []];
  return changed.filter(({ each }, index) => ours[index].decision === each.ours.decision && peer[index].decision === each.ours.decision).map(({ each }) => each);
}

export function explain(differences, sides) {
  const explained = [];
  let open = differences;
  const take = (reason, found) => {
    if (found.length > 0) {
      explained.push({ reason, found });
      open = open.filter((each) => !found.includes(each));
    }
  };

  for (const code of Object.keys(refusals)) {
    const found = open.filter((each) => refusalOf(each)?.id === code);
    take(found.length > 0 ? refusalOf(found[0]) : undefined, found);
  }
  for (const rewrite of rewrites) {
    take(rewrite, proven(open.filter((each) => !isMalformed(each)), [rewrite], sides));
  }
  const several = { id: 'several of these rewrites', why: 'One alone leaves the case different, all together do not.', page: 'as above' };
  take(several, proven(open.filter((each) => !isMalformed(each)), rewrites, sides));
  for (const feature of features) {
    take(feature, open.filter((each) => !isMalformed(each) && !isGenerated(each.item) && feature.applies(each.item)));
  }
  return { explained, open };
}
