// SPDX-License-Identifier: Apache-2.0
// Search and filter of the site. The index is two scripts beside this one, so that pages opened from a folder can read it; they call
// addUnits() and addWords(). All texts are set as text, never as markup.
'use strict';
(() => {
  const form = document.querySelector('form.search');
  if (!form) return;
  const input = form.querySelector('input'), hits = form.querySelector('.hits'), more = form.querySelector('.more');
  const count = form.querySelector('.count'), selects = [...form.querySelectorAll('select')];
  const say = form.dataset, digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const step = 30;
  // Writing without blanks between words is looked up by pairs of neighbouring characters.
  const ideograph = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
  const pattern = new RegExp(`${ideograph}+|(?:(?!${ideograph})[\\p{L}\\p{M}\\p{N}])+`, 'gu');
  const isIdeograph = new RegExp(`^${ideograph}`, 'u');
  let units = null, standards = [], areas = [], words = null, shown = step, found = [], timer = 0, scope = '';

  const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const fill = (text, value) => text.replace('%n', () => value);

  function load(file) {
    if (document.querySelector(`script[src$="${file}"]`)) return;
    const script = document.createElement('script');
    script.src = say.root + file;
    script.onerror = () => { count.textContent = say.failed; };
    document.head.append(script);
  }

  window.addUnits = (index) => {
    ({ standards, areas } = index);
    units = index.units.map(([code, title, level, within, credit, standard, file, language], number) => ({
      number, code, title, level, within, credit, standard,
      href: `${say.root}${standards[standard][1]}/${file || code}.html`,
      lang: language || standards[standard][2],
      codeKey: fold(code), titleKey: fold(title), areaKey: fold(within.map((area) => areas[area]).join(' ')),
    }));
    offer('standard', standards.map(([name], at) => [name, String(at)]));
    preselect();
    narrow();
    update();
  };

  window.addWords = (index) => {
    const at = new Map();
    const list = index.words === '' ? [] : index.words.split(' ').map(fold);
    list.forEach((word, number) => { if (at.has(word)) at.get(word).push(number); else at.set(word, [number]); });
    words = { list, at, units: index.units.split(' '), common: new Set(index.common.split(' ').map(fold)), cache: new Map() };
    update();
  };

  const selected = (by) => selects.find((one) => one.dataset.by === by);

  // What a filter can be set to. One choice is no choice. What was chosen before stays, if it can.
  function offer(by, choices) {
    const select = selected(by), before = select.value;
    select.length = 1;
    for (const [name, value] of choices) select.append(new Option(name, value));
    select.hidden = choices.length < 2;
    select.value = choices.some(([, value]) => value === before) ? before : '';
  }

  // The levels and areas of the standard that is looked through.
  function narrow() {
    const standard = selected('standard').value;
    const inside = standard === '' ? units : units.filter((unit) => unit.standard === Number(standard));
    const levels = [...new Set(inside.map((unit) => unit.level))].filter((level) => level !== '');
    levels.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    offer('level', levels.map((level) => [levelName(level), level]));
    const within = [...new Set(inside.flatMap((unit) => unit.within))].filter((area) => areas[area] !== '');
    within.sort((a, b) => a - b);
    offer('area', within.map((area) => [areas[area], String(area)]));
  }

  const levelName = (level) => (/^\d+$/.test(level) ? fill(say.level, level) : level);

  // The page of a standard searches that standard, until the reader asks for more.
  function preselect() {
    const own = form.closest('[data-folder]');
    const at = own ? standards.findIndex(([, folder]) => folder === own.dataset.folder) : -1;
    if (at < 0 || standards.length < 2) return;
    scope = String(at);
    selected('standard').value = scope;
  }

  function unitsOf(number) {
    let list = words.cache.get(number);
    if (list) return list;
    list = [];
    let at = -1, distance = 0, shift = 0;
    for (const character of words.units[number]) {
      const digit = digits.indexOf(character);
      distance += (digit & 31) << shift;
      shift += 5;
      if (digit >= 32) continue;
      at += distance + 1;
      list.push(at);
      distance = shift = 0;
    }
    words.cache.set(number, list);
    return list;
  }

  const exactly = (word) => new Set((words.at.get(word) || []).flatMap(unitsOf));
  const beginning = (start) => {
    const out = new Set();
    words.list.forEach((word, number) => { if (word.startsWith(start)) for (const unit of unitsOf(number)) out.add(unit); });
    return out;
  };

  // The units whose texts hold a word or, while it is typed, one that begins so; and whether most units do.
  function holders(term) {
    if (!words) return { units: new Set(), common: false };
    const key = fold(term);
    if (isIdeograph.test(term)) return holdersOfPairs([...term]);
    const common = words.common.has(key) || (key.length > 2 && [...words.common].some((word) => word.startsWith(key)));
    return { units: key.length < 2 ? new Set() : beginning(key), common };
  }

  function holdersOfPairs(characters) {
    if (characters.length === 1) return { units: beginning(fold(characters[0])), common: false };
    let units = null;
    for (let i = 0; i + 1 < characters.length; ++i) {
      const pair = fold(characters[i] + characters[i + 1]);
      if (words.common.has(pair)) continue;
      const here = exactly(pair);
      units = units ? new Set([...units].filter((unit) => here.has(unit))) : here;
    }
    return { units: units || new Set(), common: units === null };
  }

  function startsWord(text, key) {
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1))
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return true;
    return false;
  }

  // How well a unit answers a word, 0 where it does not.
  function score(unit, term) {
    const { key } = term;
    if (unit.codeKey === key) return 100;
    if (unit.codeKey.startsWith(key)) return 50;
    if (startsWord(unit.titleKey, key)) return 12;
    if (key.length > 1 && unit.codeKey.includes(key)) return 10;
    if ((key.length > 2 || term.wide) && unit.titleKey.includes(key)) return 6;
    if (startsWord(unit.areaKey, key)) return 3;
    if (term.units.has(unit.number)) return 1;
    return term.common && !term.alone ? 0.1 : 0;
  }

  function search() {
    const [standard, level, area] = ['standard', 'level', 'area'].map((by) => selected(by).value);
    const text = input.value.normalize('NFC');
    const terms = (text.match(pattern) || []).map((term) => ({ key: fold(term), wide: isIdeograph.test(term), ...holders(term) }));
    const alone = terms.every((term) => term.common);  // words that tell no unit from another are passed over beside one that does
    for (const term of terms) term.alone = alone;
    if (text.trim() === '' && standard === scope && level + area === '') return null;
    if (terms.length === 0 && text.trim() !== '') return [];
    const out = [];
    for (const unit of units) {
      if (standard !== '' && unit.standard !== Number(standard)) continue;
      if (level !== '' && unit.level !== level) continue;
      if (area !== '' && !unit.within.includes(Number(area))) continue;
      let sum = 0;
      for (const term of terms) {
        const points = score(unit, term);
        if (points === 0) { sum = -1; break; }
        sum += points;
      }
      if (sum >= 0) out.push({ unit, sum });
    }
    if (terms.length > 0) out.sort((a, b) => b.sum - a.sum || a.unit.number - b.unit.number);
    return out.map((one) => one.unit);
  }

  function element(name, className, text, lang) {
    const out = document.createElement(name);
    if (className) out.className = className;
    if (text) out.textContent = text;
    if (lang && lang !== document.documentElement.lang) out.lang = lang;
    return out;
  }

  // The title with the words looked for marked. Where folding changes its length, places do not fit, and nothing is.
  function titled(unit) {
    const out = element('bdi', 'name', '', unit.lang);
    const keys = (input.value.match(pattern) || []).map(fold).filter((key) => key.length > 1 || isIdeograph.test(key));
    const title = unit.title || say.untitled;
    if (keys.length === 0 || unit.titleKey.length !== title.length) { out.textContent = title; return out; }
    const marks = keys.map((key) => key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).sort((a, b) => b.length - a.length);
    let last = 0;
    for (const match of unit.titleKey.matchAll(new RegExp(marks.join('|'), 'gu'))) {
      out.append(title.slice(last, match.index), element('mark', '', title.slice(match.index, match.index + match[0].length)));
      last = match.index + match[0].length;
    }
    out.append(title.slice(last));
    return out;
  }

  function hit(unit) {
    const item = element('li'), link = element('a'), facts = element('span', 'facts');
    link.href = unit.href;
    const parts = [levelName(unit.level), ...unit.within.map((area) => areas[area])].filter((part) => part !== '');
    parts.forEach((part, at) => facts.append(at > 0 ? ' · ' : '', element('bdi', '', part)));
    link.append(element('bdi', 'code', unit.code), ' ', titled(unit), ' ', facts);
    item.append(link);
    return item;
  }

  function show() {
    hits.replaceChildren(...found.slice(0, shown).map(hit));
    more.hidden = found.length <= shown;
  }

  function update() {
    if (!units) { if (input.value !== '') { form.dataset.open = ''; count.textContent = say.wait; } return; }
    const result = search();
    found = result || [];
    shown = step;
    show();
    const some = found.length === 1 ? say.one : fill(say.many, String(found.length));
    count.textContent = result === null ? '' : found.length === 0 ? say.none : some;
    if (result === null || input.value === '') { if (document.activeElement === input) delete form.dataset.open; } else { form.dataset.open = ''; }
    if (result !== null && form.contains(document.activeElement)) form.dataset.open = '';
  }

  const open = () => { load('search-units.js'); load('search-words.js'); };
  const links = () => [...hits.querySelectorAll('a')];

  function move(event, by) {
    const all = links(), at = all.indexOf(document.activeElement);
    if (all.length === 0) return;
    event.preventDefault();
    const next = at + by;
    if (next < 0) input.focus(); else all[Math.min(next, all.length - 1)].focus();
  }

  function leave() {
    if (document.activeElement === input) { input.value = ''; update(); } else { input.focus(); }
    delete form.dataset.open;
  }

  form.hidden = false;
  input.addEventListener('focus', () => { open(); if (input.value !== '') form.dataset.open = ''; });
  input.addEventListener('input', () => { open(); clearTimeout(timer); timer = setTimeout(update, 60); });
  for (const select of selects) {
    select.addEventListener('focus', open);
    select.addEventListener('change', () => { if (units) narrow(); update(); });
  }
  more.addEventListener('click', () => {
    const next = shown;
    shown += step;
    show();
    links()[next].focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    update();
    const first = links()[0];
    if (!first) return;
    if (found.length === 1 || found[0].codeKey === fold(input.value.trim())) location.href = first.href; else first.focus();
  });
  form.addEventListener('keydown', (event) => {
    const inList = event.target === input || event.target.closest('.hits');
    if (event.key === 'Escape') { event.preventDefault(); leave(); }
    if (event.key === 'ArrowDown' && inList) move(event, 1);
    if (event.key === 'ArrowUp' && inList) move(event, -1);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  for (const kind of ['focusin', 'pointerdown'])
    document.addEventListener(kind, (event) => { if (!form.contains(event.target)) delete form.dataset.open; });
  // Where the search is the main thing of a page, its filters are filled before they are used. And a reader who comes back finds the results.
  window.addEventListener('load', () => { if (form.closest('main')) load('search-units.js'); });
  window.addEventListener('pageshow', () => { if (input.value !== '' && form.closest('main')) { open(); update(); } });
})();
