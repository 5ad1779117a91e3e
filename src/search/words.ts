/** The code of a language. One whose inflection the search does not know is searched by its words as they are. */
export type Language = string;

/** Lower-case letters without accents or apostrophes: `Sömnlös` and `somnlos` become the same word. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘'`´]/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae');
}

/** Everyday short forms that are written in many ways, per language. */
const shortForms: Partial<Record<Language, Record<string, string>>> = {
  en: { cannot: 'cant', dont: 'dont', wont: 'wont', isnt: 'not', u: 'you', ur: 'your', w: 'with' },
  sv: {
    ej: 'inte',
    ggr: 'ganger',
    int: 'inte',
    o: 'och',
    oxa: 'ocksa',
    ngt: 'nagot',
    mkt: 'mycket',
    e: 'ar',
    huvet: 'huvudet',
    opp: 'upp',
    mej: 'mig',
    dej: 'dig',
    nat: 'nagot',
    nan: 'nagon',
  },
  id: {
    ...Object.fromEntries(
      'gak ga gk nggak ngga enggak engga ngk tdk ndak nda kagak gag tak'
        .split(' ')
        .map((word) => [word, 'tidak']),
    ),
    tdr: 'tidur',
    bgt: 'banget',
    krn: 'karena',
    yg: 'yang',
    dgn: 'dengan',
    sm: 'sama',
    klo: 'kalau',
    kalo: 'kalau',
    abis: 'habis',
    abs: 'habis',
    bs: 'bisa',
    udh: 'sudah',
    udah: 'sudah',
    dah: 'sudah',
    jd: 'jadi',
    bkn: 'bikin',
    org: 'orang',
    skt: 'sakit',
    mlm: 'malam',
    malem: 'malam',
    trs: 'terus',
    sih: 'sih',
    aja: 'saja',
    brp: 'berapa',
    knp: 'kenapa',
    gmn: 'bagaimana',
    gimana: 'bagaimana',
    bikin: 'buat',
    pas: 'saat',
    waktu: 'saat',
    ketika: 'saat',
    pengen: 'ingin',
    pingin: 'ingin',
    mau: 'ingin',
    syaraf: 'saraf',
    mens: 'haid',
  },
};

/**
 * The words of a text, folded. A hyphen or slash joins short parts (`5-HTP`, `ME/CFS`) and parts
 * longer ones; an Indonesian word written twice (`pegal-pegal`, `pegal2`) stands once.
 */
export function wordsOf(text: string, language: Language): string[] {
  // In capitals the illness, in small letters a pronoun.
  let folded = fold(text.replace(/(^|[^A-Z/]\s?)\bME\b(?!\/)/g, '$1mecfs'))
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/&/g, ' ');
  if (language === 'id') {
    folded = folded
      .replace(
        /\b(?:ga|gak|gk|nga|ngga|nggak)(?=(?:bisa|boleh|mau|tau|kuat|tahan|enak|mampu)\b)/g,
        'tidak ',
      )
      .replace(/\b([a-z]{3,})-\1/g, '$1')
      .replace(/\b([a-z]{3,})2(?=[a-z]*)/g, '$1');
  }
  folded = folded.replace(
    /([a-z0-9]+)[-/.–]([a-z0-9]+)(?:[-/.–]([a-z0-9]+))?/g,
    (_whole, a: string, b: string, c: string | undefined) => {
      const parts = [a, b, c].filter((part) => part !== undefined);
      return parts.some((part) => part.length <= 3) ? parts.join('') : parts.join(' ');
    },
  );
  return (folded.match(/[a-z0-9]+/g) ?? []).map((word) => shortForms[language]?.[word] ?? word);
}

const irregular: Partial<Record<Language, Record<string, string>>> = {
  en: {
    slept: 'sleep',
    woke: 'wake',
    woken: 'wake',
    awake: 'wake',
    felt: 'feel',
    feet: 'foot',
    teeth: 'tooth',
    calves: 'calf',
    dreamt: 'dream',
    kept: 'keep',
    thought: 'think',
    ate: 'eat',
    took: 'take',
    taken: 'take',
    lost: 'lose',
    stood: 'stand',
    stung: 'sting',
    shook: 'shake',
    worse: 'worse',
    children: 'child',
    women: 'woman',
    men: 'man',
    got: 'get',
    went: 'go',
    fell: 'fall',
    fallen: 'fall',
    died: 'die',
    dying: 'die',
    tried: 'try',
    shot: 'shoot',
    lying: 'lie',
    does: 'do',
    swollen: 'swell',
    forgot: 'forget',
    burnt: 'burn',
  },
  sv: {
    ogat: 'oga',
    ogon: 'oga',
    ogonen: 'oga',
    fotter: 'fot',
    fotterna: 'fot',
    hander: 'hand',
    handerna: 'hand',
    natter: 'natt',
    natterna: 'natt',
    tander: 'tand',
    tar: 'ta',
    tog: 'ta',
    sov: 'sova',
    sovit: 'sova',
    domnat: 'domna',
    gatt: 'ga',
    gar: 'ga',
    gick: 'ga',
    star: 'sta',
    stod: 'sta',
    statt: 'sta',
    far: 'fa',
    fick: 'fa',
    kanns: 'kanna',
    kandes: 'kanna',
    dog: 'do',
    vaknade: 'vakna',
    somnade: 'somna',
    mat: 'mat',
    ben: 'ben',
    axlar: 'axel',
    axlarna: 'axel',
    musklerna: 'muskel',
    muskler: 'muskel',
    nerverna: 'nerv',
    samre: 'samre',
    leva: 'lev',
    lever: 'lev',
    levde: 'lev',
    hjartat: 'hjarta',
    minnet: 'minne',
  },
  id: {},
};

const stemmers: Partial<Record<Language, (word: string) => string>> = {
  en: stemEnglish,
  sv: stemSwedish,
  id: stemIndonesian,
};

/** The stem of a folded word: light on purpose, since misspellings are found by distance. */
export function stem(word: string, language: Language): string {
  const known = irregular[language]?.[word] ?? word;
  if (/\d/.test(known) || known.length < 4) return known;
  return stemmers[language]?.(known) ?? known;
}

function single(word: string): string {
  return word.length > 3 && word.at(-1) === word.at(-2) ? word.slice(0, -1) : word;
}

function stemEnglish(word: string): string {
  let out = word
    .replace(/[ao]e/g, 'e')
    .replace(/our/g, 'or')
    .replace(/([bt])re$/, '$1er')
    .replace(/is(e|ed|es|ing|ation|ations)$/, 'iz$1');
  if (/ies$/.test(out)) out = out.replace(/ies$/, 'y');
  else if (/(ss|x|ch|sh|zz)es$/.test(out)) out = out.slice(0, -2);
  else if (/[^suia]s$/.test(out)) out = out.slice(0, -1);
  out = out.replace(/(.{3})ness$/, '$1');
  if (/[^e]ed$/.test(out) && out.length > 5) out = single(out.slice(0, -2));
  else if (/ing$/.test(out) && out.length > 5) out = single(out.slice(0, -3));
  else if (/ly$/.test(out) && out.length > 5) out = out.slice(0, -2);
  if (/[ey]$/.test(out) && out.length > 3) out = out.slice(0, -1);
  if (/i$/.test(out) && out.length > 4) out = out.slice(0, -1);
  return single(out);
}

const swedishEndings =
  /(?:heterna|heten|heter|ningarna|ningar|ningen|ning|andes|ernas|arnas|ornas|erna|arna|orna|ande|ende|ades|ast|aste|het|ade|are|ens|ets|ens|ern|ar|er|or|en|et|at|ad|as|es|na|ns|ts|a|e|s|n|t)$/;

function stemSwedish(word: string): string {
  // The s of "sömnlös" or "ischias" belongs to the word.
  const isOwn = /los$|is$|ss$|us$|ias$/.test(word);
  let out = word.endsWith('s') && word.length > 5 && !isOwn ? word.slice(0, -1) : word;
  const ending = isOwn ? '' : (swedishEndings.exec(out)?.[0] ?? '');
  // A lone n or t is an ending only after a vowel: "magen", not "sömn" or "natt".
  const bare = ending.length === 1 && 'nt'.includes(ending) && !/[aeiouy].$/.test(out);
  if (!bare && out.length - ending.length >= 3) out = out.slice(0, out.length - ending.length);
  out = out.replace(/([bcdfghjklmnpqrstvwxz])[ae](?=[lnr]$)/, '$1');
  return single(out);
}

/** Words that end like "my" or "your" without being somebody's (`berlaku`, `bertemu`). */
const nobodysIndonesian = new Set(
  'perilaku pelaku berlaku selaku membeku terpaku memaku bertemu ketemu menemu bertamu menjamu meramu bangku pangku memangku tungku mengaku sudoku'.split(
    ' ',
  ),
);

function stemIndonesian(word: string): string {
  const ending = nobodysIndonesian.has(word)
    ? /(?:nya|lah|kah|pun)$/
    : /(?:nya|lah|kah|pun|[km]u)$/;
  let out = word.replace(ending, (end) => (word.length - end.length >= 4 ? '' : end));
  let prefixed = false;
  for (let round = 0; round < 2; round += 1) {
    const before = out;
    out = out
      .replace(/^(?:me|pe)ny(?=[aeiou]..)/, 's')
      .replace(/^(?:me|pe)ng(?=...)/, '')
      .replace(/^(?:mem|pem)(?=[bpf]..)/, '')
      .replace(/^(?:mem|pem)(?=[aeiou]..)/, 'p')
      .replace(/^(?:men|pen)(?=[cdjt]..)/, '')
      .replace(/^(?:men|pen)(?=[aeiou]..)/, 't')
      .replace(/^(?:me|pe)(?=[lrwmny]...)/, '')
      .replace(/^(?:ber|ter|per|di)(?=....)/, '')
      .replace(/^ke(?=[bcdghjklmnpst][aeiou]..)/, '')
      .replace(/^ny(?=[aeiou]...)/, 's')
      .replace(/^ng(?=[aeiou]..)/, '');
    if (out === before) break;
    prefixed = true;
  }
  out = out.replace(/(?:kan|an|in)$/, (end) => (out.length - end.length >= 4 ? '' : end));
  if (prefixed && out.length > 5) out = out.replace(/i$/, '');
  return out.replace(/e([bcdfghjklmnpqrstvwxyz])$/, 'a$1');
}

/**
 * How many letters have to be changed, added, removed or swapped with a neighbour, up to a limit.
 * @returns the distance, or `limit + 1` if it is larger
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** How many wrong letters are forgiven in a word of this length. */
export function forgiven(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** The letters of a word as bits, to tell quickly that two words are too different. */
export function letters(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) % 32);
  return bits;
}

/** Whether two sets of letters differ by more than so many changes can explain. */
export function isFar(a: number, b: number, limit: number): boolean {
  let rest = a ^ b;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count > limit * 2;
}
