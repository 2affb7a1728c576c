// SPDX-License-Identifier: Apache-2.0
// Fills in forms on the screen. Keeps them in this browser, saves and loads them as files, and says what is still open.
// All words come from the page; nothing is sent anywhere, and without this script the page can still be printed.
(function () {
  "use strict";
  const FORMAT = "uoc-checklist", VERSION = 1;
  const at = (id) => document.getElementById(id);
  const form = at("form"), tools = at("tools");
  if (!form || !tools) return;
  const about = form.dataset;
  const say = (word, values) => (tools.dataset[word] || "").replace(/\{(\w+)\}/g, (all, name) => (values && name in values ? values[name] : all));
  const tell = (text) => { at("say").textContent = text; };
  const controls = () => Array.from(form.elements).filter((e) => e.name);

  // What is filled in: the value of each control by its name; what is empty is left out.
  function read() {
    const values = {};
    for (const e of controls()) {
      if (e.type === "checkbox") { if (e.checked) values[e.name] = true; }
      else if (e.type === "radio") { if (e.checked) values[e.name] = e.value; }
      else if (e.value !== "") values[e.name] = e.value;
    }
    return values;
  }
  function write(values) {
    for (const e of controls()) {
      const value = Object.prototype.hasOwnProperty.call(values, e.name) ? values[e.name] : "";
      if (e.type === "checkbox") e.checked = value === true;
      else if (e.type === "radio") e.checked = value === e.value;
      else e.value = typeof value === "string" ? value : "";
    }
    form.querySelectorAll("textarea").forEach(grow);
    count();
  }
  // Where the style sheet cannot do it.
  const grows = window.CSS && CSS.supports("field-sizing", "content");
  function grow(area) {
    if (grows) return;
    area.style.height = "";
    if (area.value !== "") area.style.height = area.scrollHeight + 2 + "px";
  }
  // On paper a text area would show as much as on the screen: a plain text stands in its place.
  function toPaper() {
    fromPaper();
    for (const area of form.querySelectorAll("textarea")) {
      if (area.value === "") continue;
      const text = document.createElement("div");
      text.className = "printed";
      text.textContent = area.value;
      area.after(text);
    }
  }
  function fromPaper() { form.querySelectorAll(".printed").forEach((text) => text.remove()); }

  // The browser's store. Some browsers have none for files, or refuse it: then nothing is kept, and the page says so.
  const unit = [FORMAT, about.code, about.edition, about.fingerprint, about.role].map(encodeURIComponent).join("/") + "/";
  const anyWording = [FORMAT, about.code].map(encodeURIComponent).join("/") + "/";
  let store = null;
  try {
    store = window.localStorage;
    store.setItem(unit + "?", "1");
    store.removeItem(unit + "?");
  } catch (e) { store = null; }
  const person = (values) => (values.candidate_number || values.candidate || "").trim();
  const keyOf = (name) => unit + encodeURIComponent(name);
  let open = "";  // whose form the page shows

  function keep() {
    if (!store) return;
    const values = read();
    try {
      if (Object.keys(values).length === 0) store.removeItem(keyOf(open));
      else store.setItem(keyOf(open), JSON.stringify(document_of(values)));
      store.setItem(unit + "?last", open);
    } catch (e) {
      store = null;
      showKept();
    }
  }
  function kept(name) {
    try { return JSON.parse(store.getItem(keyOf(name))); } catch (e) { return null; }
  }
  function people() {
    const out = [];
    for (let i = 0; store && i < store.length; ++i) {
      const key = store.key(i);
      if (key.startsWith(unit) && !key.startsWith(unit + "?")) out.push(decodeURIComponent(key.slice(unit.length)));
    }
    return out.sort();
  }
  function showKept() {
    const list = at("people"), names = store ? people() : [];
    if (!names.includes(open)) names.push(open);
    list.replaceChildren(...names.map((name) => new Option(name || say("nobody"), name, false, name === open)));
    list.closest("label").hidden = !store || names.length < 2;
    tell(say(store ? "kept" : "notKept"));
    tools.classList.toggle("unkept", !store);
  }
  function olderKept() {
    for (let i = 0; store && i < store.length; ++i) {
      const parts = store.key(i).split("/");
      if (store.key(i).startsWith(anyWording) && parts[4] === about.role && parts[3] !== about.fingerprint && parts[5] !== "%3Flast") return true;
    }
    return false;
  }

  // A question that is asked in the page: dialogs of the browser cannot be styled and are blocked in places.
  let answer = null;
  function ask(text, then) {
    answer = then;
    at("question").textContent = text;
    at("ask").hidden = false;
    at("question").focus();
  }
  function answered(yes) {
    const then = answer;
    answer = null;
    at("ask").hidden = true;
    if (then) then(yes);
  }

  // What is still open: radio groups without a choice, fields that are needed, and criteria judged competent without a method.
  const METHODS = ["observation", "product", "questioning", "third_party", "prior_learning"];
  function openItems() {
    const seen = new Map();
    for (const e of controls()) {
      if (e.type === "radio") seen.set(e.name, seen.get(e.name) || { control: e, done: false });
      if (e.type === "radio" && e.checked) seen.get(e.name).done = evidenced(e);
      if ("needed" in e.dataset) seen.set(e.name, { control: e, done: e.type === "checkbox" ? e.checked : e.value.trim() !== "" });
    }
    return Array.from(seen.values());
  }
  function evidenced(radio) {
    if (radio.value !== "competent" || !radio.name.startsWith("judgement.")) return true;
    const id = radio.name.slice("judgement.".length);
    return METHODS.some((method) => { const box = form.elements[method + "." + id]; return box && box.checked; });
  }
  function count() {
    const items = openItems(), total = items.length, n = items.filter((item) => item.done).length;
    at("done").max = total || 1;
    at("done").value = n;
    at("count").textContent = n === total ? say("complete", { total }) : say("count", { n, total });
    at("next").disabled = n === total;
    for (const item of items) {
      const row = item.control.closest("tr, fieldset");
      if (row) row.classList.toggle("done", item.done);
    }
  }
  function nameOf(control) {
    const row = control.closest("tr"), field = control.closest("fieldset"), label = form.querySelector('label[for="' + control.id + '"]');
    if (label) return label.textContent;
    if (field) return field.querySelector("legend").textContent;
    const head = row && row.querySelector("th");
    return head ? (head.firstChild || head).textContent : control.name;
  }
  function next() {
    const items = openItems().filter((item) => !item.done);
    if (items.length === 0) return;
    const active = document.activeElement;
    const behind = items.find((item) => active.compareDocumentPosition(item.control) & Node.DOCUMENT_POSITION_FOLLOWING && active !== at("next"));
    const item = behind || items[0];
    item.control.focus();
    item.control.scrollIntoView({ block: "center" });
    tell(say("missing", { name: nameOf(item.control) }));
  }

  function document_of(values) {
    return { format: FORMAT, version: VERSION, role: about.role, code: about.code, title: about.title, edition: about.edition, fingerprint: about.fingerprint, values };
  }
  function save() {
    const values = read(), name = [about.code || "unit", about.role, person(values)].filter(Boolean).join("-").replace(/[^\p{L}\p{N}._-]+/gu, "_") + ".json";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(document_of(values), null, 1) + "\n"], { type: "application/json" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    tell(say("saved", { file: name }));
  }
  const isText = (x) => typeof x === "string";
  function faultOf(data) {
    if (!data || data.format !== FORMAT || !Number.isInteger(data.version)) return "noForm";
    if (data.version > VERSION) return "tooNew";
    const fine = data.values && typeof data.values === "object" && !Array.isArray(data.values) && isText(data.code) && isText(data.fingerprint) && isText(data.role);
    return fine ? "" : "noForm";
  }
  function load(file, text) {
    let data = null;
    try { data = JSON.parse(text.replace(/^\uFEFF/, "")); } catch (e) { data = null; }
    const fault = faultOf(data);
    if (fault) { tell(say(fault, { file })); return; }
    if (data.code === about.code && data.fingerprint === about.fingerprint && data.role === about.role) { show(data.values, file); return; }
    const known = new Set(controls().map((e) => e.name)), names = Object.keys(data.values);
    const fits = names.filter((name) => known.has(name) && carries(name));
    const word = data.code !== about.code ? "otherUnit" : data.fingerprint !== about.fingerprint ? "otherWording" : "otherRole";
    const facts = { file, code: data.code || "–", fingerprint: data.fingerprint, edition: isText(data.edition) && data.edition !== "" ? data.edition : "–", n: fits.length, total: names.length };
    ask(say(word, facts) + " " + say("fits", facts), (yes) => {
      if (!yes) { tell(""); return; }
      const values = {};
      for (const name of fits) values[name] = data.values[name];
      show(values, file);
      tell(say("carried", { file, n: fits.length, lost: names.length - fits.length }));
    });
  }
  // Judgements of a criterion go with its stored id (c-…), never with its place in another wording (n-…); decisions,
  // declarations and signatures hold for what was signed.
  function carries(name) {
    if (/^(decision$|own_work$|rule\.|process\.|recognition_)/.test(name) || /_sign(ature|ed)$/.test(name)) return false;
    return !/\.n-/.test(name);
  }
  function show(values, file) {
    const name = person(values), replaced = store && name !== open && kept(name);
    const put = () => { open = name; write(values); keep(); showKept(); tell(say("loaded", { file })); };
    if (replaced) ask(say("replaceQuestion", { name: name || say("nobody") }), (yes) => { if (yes) put(); });
    else put();
  }

  // Another name in the field of the candidate is another form: the one on the page moves there.
  function renamed() {
    const name = person(read());
    if (name === open) return;
    const move = () => {
      if (store) store.removeItem(keyOf(open));
      open = name;
      keep();
      showKept();
    };
    if (store && kept(name)) ask(say("replaceQuestion", { name }), (yes) => {
      if (yes) { move(); return; }
      const before = kept(open);
      write(before ? before.values : {});
    });
    else move();
  }
  function blank() {
    keep();
    open = "";
    write(kept("") ? kept("").values : {});
    showKept();
    form.querySelector("input").focus();
  }

  let waiting = 0;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (event.target.closest("#tools")) return;
    if (event.target.tagName === "TEXTAREA") grow(event.target);
    count();
    clearTimeout(waiting);
    waiting = setTimeout(() => { if (person(read()) === open) keep(); }, 200);
  });
  form.addEventListener("change", (event) => {
    if (event.target.name === "candidate" || event.target.name === "candidate_number") renamed();
    else if (!event.target.closest("#tools")) keep();
  });
  // A choice can be taken back: Delete or Backspace, or a second click.
  let before = null;
  const clear = (radio) => { radio.checked = false; count(); keep(); };
  form.addEventListener("keydown", (event) => {
    if (event.target.type === "radio" && (event.key === "Delete" || event.key === "Backspace")) { event.preventDefault(); form.querySelectorAll('input[name="' + CSS.escape(event.target.name) + '"]').forEach((r) => { if (r.checked) clear(r); }); }
    if (event.key === "Enter" && event.target.tagName === "INPUT") event.preventDefault();
  });
  const radioOf = (event) => { const label = event.target.closest("label"); return event.target.type === "radio" ? event.target : label && label.querySelector('input[type="radio"]'); };
  form.addEventListener("pointerdown", (event) => { const radio = radioOf(event); before = radio && radio.checked ? radio : null; });
  form.addEventListener("click", (event) => { if (event.target.type === "radio" && event.target === before) { before = null; clear(event.target); } });
  window.addEventListener("pagehide", () => { if (person(read()) === open) keep(); });
  at("next").addEventListener("click", next);
  at("save").addEventListener("click", save);
  at("load").addEventListener("click", () => at("file").click());
  at("file").addEventListener("change", () => {
    const file = at("file").files[0];
    if (file) file.text().then((text) => load(file.name, text));
    at("file").value = "";
  });
  at("print").addEventListener("click", () => window.print());
  at("blank").addEventListener("click", blank);
  at("clear").addEventListener("click", () => ask(say("clearQuestion"), (yes) => {
    if (!yes) return;
    if (store) store.removeItem(keyOf(open));
    open = "";
    write({});
    showKept();
    tell(say("cleared"));
  }));
  at("people").addEventListener("change", () => {
    keep();
    open = at("people").value;
    const data = kept(open);
    write(data && data.values ? data.values : {});
    keep();
    showKept();
  });
  at("yes").addEventListener("click", () => answered(true));
  at("no").addEventListener("click", () => answered(false));
  window.addEventListener("beforeprint", toPaper);
  window.addEventListener("afterprint", fromPaper);

  // On a narrow screen the heads of the columns are not shown.
  form.querySelectorAll("td > textarea[aria-label]").forEach((area) => { area.placeholder = area.getAttribute("aria-label"); });
  tools.hidden = false;
  if (store) {
    open = store.getItem(unit + "?last") || "";
    const data = kept(open);
    if (data && data.values) write(data.values);
  }
  count();
  showKept();
  if (store && !kept(open) && olderKept()) tell(say("older"));
})();
