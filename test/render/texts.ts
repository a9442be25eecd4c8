/** Four invented reports of one invented event, each as its parts. */
export const TEXTS = {
  post: [
    ['headline', 'Nine hurt as ferry strikes pier at Port Calder'],
    ['credit', 'By Ilse Marren'],
    [
      'paragraph',
      'PORT CALDER — A passenger ferry struck the north pier at Port Calder on Tuesday morning, injuring at least nine people, two of them seriously, the harbour authority said.',
    ],
    [
      'paragraph',
      'The Saint Orla, which carries up to 300 people between the city and the Skerrow islands, was coming in to dock at about 7:40 a.m. when it failed to slow down, according to witnesses.',
    ],
    [
      'paragraph',
      '“We heard the engine roar, and then everybody was on the floor,” said Tomas Weil, 41, who was on the upper deck.',
    ],
    [
      'paragraph',
      'Harbour master Renate Okoro said that the ferry’s master had reported a loss of steering. “He told us twice that he could not turn her,” she said.',
    ],
    [
      'paragraph',
      'The Dock Workers’ Union accused the operator, Skerrow Lines, of having skipped two inspections since January. It did not offer documents to support the claim.',
    ],
    [
      'paragraph',
      'Skerrow Lines denied that any inspection had been missed. “Every check was done and signed,” its director, Paul Antigny, told reporters.',
    ],
    ['paragraph', 'A public hearing is to open on June 3.'],
    [
      'notice',
      'Correction: An earlier version of this article gave the wrong age for Tomas Weil. He is 41, not 47.',
    ],
  ],
  north: [
    ['headline', 'Ferry crash injures 12, inquiry opened'],
    [
      'paragraph',
      'PORT CALDER (Northway) - Twelve people were injured when the ferry Saint Orla hit a pier in Port Calder on Tuesday, emergency services said in the evening.',
    ],
    [
      'paragraph',
      'The vessel can carry up to 300 people. It entered service in 1998 and was refitted in 2019.',
    ],
    [
      'paragraph',
      'Harbour master Renate Okoro said the crew had lost steering. "He told us that he could not turn her," Okoro said at a press conference.',
    ],
    [
      'paragraph',
      'The operator reportedly missed two safety inspections this year. The company rejected the allegation, and its director said "every check was done."',
    ],
    ['paragraph', 'The transport ministry opened an inquiry on Wednesday.'],
    ['credit', 'Reporting by Northway; editing by Dana Lisk'],
  ],
  radio: [
    ['headline', 'Port Calder: passengers describe moment ferry rammed pier'],
    [
      'paragraph',
      'Passengers have described the moment when a ferry rammed the pier at Port Calder with almost 200 people on board.',
    ],
    [
      'paragraph',
      'Our reporter saw paramedics carry people off the ship on stretchers. Police did not let journalists onto the pier.',
    ],
    [
      'paragraph',
      'A crew member, who asked not to be named, said the steering alarm had sounded "more than once in the past week".',
    ],
    ['embed', 'Skerrow Lines @skerrowlines · May 14, 2024: All sailings are cancelled until further notice.'],
    [
      'paragraph',
      'Skerrow Lines has not published its inspection records, and the union has shown none. Families of the injured said that they want the records released.',
    ],
    ['paragraph', 'More on this story as we have it.'],
  ],
  meridian: [
    ['headline', 'Twelve hurt in ferry accident'],
    [
      'paragraph',
      'Twelve people were injured when the ferry Saint Orla hit a pier in Port Calder on Tuesday, emergency services said.',
    ],
    [
      'paragraph',
      'The vessel can carry up to 300 people. It entered service in 1998 and was refitted in 2019.',
    ],
    [
      'paragraph',
      'Authorities have called the collision a “serious incident”. Sailings will not resume before Friday.',
    ],
    ['promotion', 'Sign up for our morning letter.'],
  ],
} as const
