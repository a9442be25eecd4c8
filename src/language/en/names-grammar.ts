import type { NameEndings, NameJoints } from '../names.ts'

/** The small words of English between and around names. */
export const JOINTS: NameJoints = {
  of: 'of',
  and: 'and',
  or: 'or',
  by: 'by',
  inside: 'in',
  only: 'only',
  behindHeads: new Set(['of', 'for']),
  leadingOn: new Set(['of', 'for', 'on']),
  objectLinks: new Set(['of']),
  roleLinks: new Set(['of', 'for', 'at']),
  titleLinks: new Set(['of', 'at', 'for', 'in', 'with', 'from']),
  staffLinks: new Set(['of', 'at', 'for', 'with']),
  withinNames: new Set(['of', 'and', 'for', 'de', 'del', 'la', '&']),
  withoutInitial: new Set(['of', 'the', 'and', 'for', '&', 'de', 'del', 'la', 'on']),
  relatives: new Set(['who', 'whose', 'which']),
  telling: new Set('of for at in on and new old upper lower first second junior vice anti'.split(' ')),
  compounding: new Set(
    (
      'based,led,backed,born,run,made,style,held,owned,trained,listed,era,wide,area,bound,like,built,allied,type,only,old,elect,themed,' +
      'linked,funded,aligned,friendly,speaking,educated,occupied,controlled,sponsored,inspired,appointed,class,made,shaped,sized,to,in,and,a,the'
    ).split(','),
  ),
  openPronouns: new Set(['who', 'which', 'that', 'it']),
}

/** The endings of English words that tell what they are. */
export const ENDINGS: NameEndings = {
  possessives: new Set(["'s", '’s', '‘s', "'", '’']),
  plural: 's',
  noPlural: 'ss',
  irregular: [
    ['women', 'woman', 5],
    ['men', 'man', 3],
    ['ies', 'y', 5],
  ],
  irregularPlurals: ['women', 'men'],
  adverb: 'ly',
  past: 'ed',
  progressive: 'ing',
  participles: ['ed', 'en', 'wn', 'ught', 'ing'],
  reduced: ['ed', 'known', 'run'],
  demonyms: ['ian', 'ese', 'ish'],
  inflections: ['ies', 'es', 's', 'ed', 'ing', 'ly'],
  restored: ['', 'e', 'y'],
}
