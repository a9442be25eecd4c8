/** What was planted and is not found yet, with the cause. */
export const MISSED: readonly { readonly event: string; readonly planted: string; readonly cause: string }[] =
  [
    {
      event: 'leak',
      planted:
        'leak inside (own voice against quotation): the-torch.txt “ALL residents of Dolmara” · the-torch.txt “only residents of the lower town”',
      cause: 'Only the noun is shared between the report’s own words and the quotation (issue 5).',
    },
    {
      event: 'leak',
      planted:
        'leak check (at odds with its own quotation): the-torch.txt “only residents of the lower town”',
      cause: 'Only the noun is shared between the report’s own words and the quotation (issue 5).',
    },
    {
      event: 'minutes',
      planted:
        'minutes check (figures differ): solmark.txt “The lottery lost 412 million crowns in 2024” · kestrian-review.txt “The lottery lost 421 million crowns in 2024”',
      cause: 'The check shows another copy of the same figure.',
    },
    {
      event: 'minutes',
      planted:
        'minutes next: solmark.txt “on Tuesday, March 24” · sant-orel-post.html “for March 24” · kestrian-review.txt “next Tuesday” · lindhaven-mail.txt “next Tuesday”',
      cause: 'One of the four says “vote” in a clause that the tree hangs elsewhere (issue 3).',
    },
    {
      event: 'terminal',
      planted:
        'terminal check (variants of a quotation): solmark.txt “"We used more gas than we had planned, and it worked,"” · solmark.txt “"Nobody was carried out against their will,”',
      cause: 'Two statements with variants; a check of that kind shows the first.',
    },
    {
      event: 'terminal',
      planted: 'terminal check (corrected): sant-orel-post.txt “said that 14 people had been arrested”',
      cause: 'Eight kinds of check for seven lines; this one ranks last.',
    },
    {
      event: 'terminal',
      planted:
        'terminal several: solmark.txt “Police cleared a disused ferry terminal” · kestria-one.html “Police have removed the families living in the East Ferry Terminal”',
      cause: 'Other words throughout: “cleared” and “removed the families” (issue 5).',
    },
  ]
