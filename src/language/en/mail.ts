import type { MailPhrases } from '../reading.ts'

/** How mails in English are framed. */
export const mail: MailPhrases = {
  prefix: /^(?:re|fwd?|aw|wg|tr|rv)\s?(?:\[\d{1,3}\])?:\s*/i,
  // ---------- Forwarded message ---------
  forwarded:
    /^(?:-{2,20}\s?(?:Forwarded message|Original Message|Forwarded by [^-]{1,80})\s?-{2,20}|Begin forwarded message:)$/i,
  // On Wed, Mar 4, 2026 at 2:05 PM Mara Silva <mara@harbour.example> wrote:
  answered: /^(?:On .{6,200} wrote:|.{3,100} wrote on .{6,60}:)$/,
  headers: {
    from: 'from',
    date: 'date',
    sent: 'date',
    subject: 'subject',
    to: 'other',
    cc: 'other',
    'reply-to': 'other',
  },
  frame: [
    /\b(?:unsubscribe|opt[ -]out|(?:update|manage|change|edit) (?:your )?(?:e-?mail |subscription |newsletter )?(?:preferences|settings|subscriptions?))\b/i,
    /\bview (?:this (?:e-?mail|message|newsletter)|(?:it )?in (?:(?:your|a) )?browser|online)\b/i,
    /\b(?:having )?trouble (?:viewing|reading|seeing) this\b/i,
    /^You(?:[’']re| are) (?:receiving|getting) this\b/i,
    /^You(?:[’']ve| have)? received this (?:e-?mail|message|newsletter)\b/i,
    /^(?:This (?:e-?mail|message|newsletter) was sent (?:to|by)|Sent (?:to|from my))\b/i,
    /^(?:Was this )?forwarded (?:this|to you)\b.{0,80}$/i,
    /\bforward (?:it|this|this letter|this newsletter) to (?:a friend|friends|someone)\b/i,
    /^(?:Forward to a friend|Add us to your address book|Privacy policy|Terms of (?:use|service)|Contact us|Advertise(?: with us)?)$/i,
  ],
  senders: [
    // Mara Silva from The Harbour Times
    /^(?<name>\p{Lu}[\p{L}.’'-]{1,30}(?: \p{Lu}[\p{L}.’'-]{0,30}){1,3})(?:,| from| at| @| via| \||:)\s(?<outlet>\p{Lu}.{1,60})$/u,
    // The Lower Quay, by Pia Lund
    /^(?<outlet>\p{Lu}[^,]{1,60}?)(?:,| \||:)? (?:by|with) (?<name>\p{Lu}[\p{L}.’'-]{1,30}(?: \p{Lu}[\p{L}.’'-]{0,30}){1,3})$/u,
  ],
}
