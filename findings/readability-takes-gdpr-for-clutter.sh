#!/usr/bin/env bash
# Mozilla's Readability, which finds the text of an article in a web page, takes a part whose class or id has "gdpr" in it for
# clutter, as it does with "agegate", "legends", "extra" and "supplemental": of a privacy policy the section of class
# "gdpr-biometrics" is thrown away, rules on faces and all. A part under 500 characters whose id has "share" as a word of its own goes as well:
# that is a policy's "with whom we share". A heading that is a button, as accordions have them, loses its words. The rest is
# given as the whole article, without a warning. Readability4J 1.0.8 knows no "gdpr", but does the same with the other names.
# Needs Node 20 or later and npm.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @mozilla/readability@0.6.0 jsdom@26.1.0 >/dev/null
cat >read.cjs <<'JS'
const { Readability } = require('@mozilla/readability');
const { JSDOM } = require('jsdom');
const paragraph = (begins) => `<p>${begins} We use what you give us to run the service, keep it no longer than that needs, `
  + 'and tell you in the following, in so many words, who may look at it, for what reason, and how you can object.</p>';
const policy = (section) => new JSDOM(`<html><body><main><h1>Privacy policy</h1>${paragraph('One.')}${paragraph('Two.')}`
  + `${section}${paragraph('Three.')}${paragraph('Four.')}${paragraph('Five.')}</main></body></html>`);
const sections = ['class="biometrics"', 'class="gdpr-biometrics"', 'id="agegate"', 'class="supplemental"', 'id="disclose"', 'id="data-share"']
  .map((named) => [named, `<section ${named}><h2>Face</h2><p>Your FACE goes to Example Corp., for ten years.</p></section>`]);
sections.push(['<h2>', '<section><h2>FACE</h2><p>It goes to Example Corp.</p></section>']);
sections.push(['<h2><button>', '<section><h2><button>FACE</button></h2><p>It goes to Example Corp.</p></section>']);
for (const [name, section] of sections) {
  const { textContent } = new Readability(policy(section).window.document).parse();
  console.log(`${name}: ${textContent.includes('FACE') ? 'read' : 'lost'}, last paragraph ${textContent.includes('Five.') ? 'read' : 'lost'}`);
}
JS
node -p "'@mozilla/readability ' + require('./node_modules/@mozilla/readability/package.json').version"
node read.cjs | tee said
cat >expected <<'TXT'
class="biometrics": read, last paragraph read
class="gdpr-biometrics": lost, last paragraph read
id="agegate": lost, last paragraph read
class="supplemental": lost, last paragraph read
id="disclose": read, last paragraph read
id="data-share": lost, last paragraph read
<h2>: read, last paragraph read
<h2><button>: lost, last paragraph read
TXT
cmp said expected
# Seen on 2026-12-01: @mozilla/readability 0.6.0 and the eight lines above
