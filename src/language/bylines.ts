/** Small words of bylines in many languages, all in lower case: pages state their authors in the language of their readers. */
export interface BylineWords {
  /** Before the first name: "By Mara Silva". */
  readonly before: ReadonlySet<string>
  /** The same where a byline is seen to stand: elsewhere these words can begin a name, as in "Van Dyke". */
  readonly particles: ReadonlySet<string>
  /** Between the last two names of a list. */
  readonly and: ReadonlySet<string>
  /** Small words inside names. */
  readonly inside: ReadonlySet<string>
  /** Jobs and places of work, which are no names, and words of a page's frame that stand where names stand. */
  readonly jobs: ReadonlySet<string>
  /** Before the time of the last change, in a line with a date. */
  readonly changed: ReadonlySet<string>
  /** What nobody is called: the newsroom as its own author. */
  readonly newsroom: ReadonlySet<string>
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** The small words of bylines. */
export const bylines: BylineWords = {
  before: words(`
    by von vom par por przez od author authors autor autorin autoren autori autore autores auteur auteurs autrice auteure
    text texte texto testo tekst szerző автор авторы текст oleh bởi avtor written posted published geschrieben verfasst
    بقلم كتب كتبت מאת 文 取材 撰文 escrito publicado scritto écrit rédigé geschreven skrevet skriven napisał napisała yazan door reporter words
  `),
  particles: words('de di da do van av af a na ni o od ng'),
  and: words(
    'and und et y e en og och i in a ve ja dan và và & + e com mit with avec con met med na with și und και и та agus ir un',
  ),
  inside: words(
    "de di da do du del della dos das des la le el al of the van von der den dem ter ten te zu zum zur af av bin ibn ben bint abu y e i san santa 't mac mc st",
  ),
  jobs: words(`
    writer writers reporter reporters correspondent correspondents editor editors journalist journalists staff bureau chief
    columnist contributor contributors producer producers photographer freelance freelancer senior junior deputy managing
    political business sports news crime health education science environment foreign special chief international national
    redakteur redakteurin redakteure redaktorin redaktor korrespondent korrespondentin reporterin autor autorin volontärin
    volontär chefredakteur chefredakteurin ressortleiter journaliste rédacteur rédactrice correspondant correspondante
    periodista corresponsal redactor redactora giornalista inviato redattore verslaggever correspondente jornalista editora
    redaktør journalistin dziennikarz dziennikarka muhabir muhabiri 기자 특파원 記者 记者 кореспондент корреспондент журналист follow
  `),
  changed: words(`
    updated update modified edited revised aktualisiert aktualisierung geändert actualisé modifié actualizado actualizada
    aggiornato aggiornamento atualizado atualizada bijgewerkt opdateret oppdatert uppdaterad zaktualizowano aktualizacja
    aktualizováno aktualizované güncelleme güncellendi обновлено оновлено diperbarui muokattu päivitetty uppfært frissítve
  `),
  newsroom: words(`
    staff redaktion redaktionen newsroom newsdesk desk redazione redacción redacao redação rédaction redactie redakcja
    redakcija redakce redaktionsteam editorial admin administrator webmaster online agencies agenturen agences agencias agencia
    editors team web onlineredaktion reporter reporters author unknown guest anonymous none null undefined
    editor gastautor gastbeitrag contributor correspondent correspondents writers écrits agenzie
  `),
}
