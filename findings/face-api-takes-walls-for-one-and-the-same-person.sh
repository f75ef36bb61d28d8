#!/usr/bin/env bash
# @vladmandic/face-api 1.7.15, the kept fork of face-api.js, with the weights that it ships: its recognition network gives a descriptor
# of whatever is handed in, and does not say whether there is a face. Descriptors of pictures without one lie close together, black,
# grey, white, red, a gradient, even noise: each pair is nearer than 0.6, below which the library's FaceMatcher by default calls two
# faces one person, and of a grey surface it is sure to 99 in 100 that it is a man. Where the detector has failed and the crop is
# compared all the same, two frames that show a wall are "the same person". A certifier's count of genuine matches has to rest on
# detections, and a test of refusal on more than an empty picture. Needs Node 20 and npm.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @vladmandic/face-api@1.7.15 >/dev/null
cat >compare.mjs <<'JS'
import { readFileSync } from 'node:fs';
// the library looks for a browser's names
globalThis.window = globalThis;
globalThis.document = { createElement: () => ({ getContext: () => null }) };
for (const name of ['HTMLImageElement', 'HTMLCanvasElement', 'HTMLVideoElement', 'ImageData']) globalThis[name] = class {};
const faceapi = await import('@vladmandic/face-api/dist/face-api.esm.js');
const { tf, nets } = faceapi;
await tf.setBackend('cpu');
await tf.ready();
const load = (net, name) => {
  const path = `node_modules/@vladmandic/face-api/model/${name}`;
  const weights = JSON.parse(readFileSync(`${path}-weights_manifest.json`)).flatMap((part) => part.weights);
  net.loadFromWeightMap(tf.io.decodeWeights(new Uint8Array(readFileSync(`${path}.bin`)).buffer, weights));
};
load(nets.faceRecognitionNet, 'face_recognition_model');
load(nets.ageGenderNet, 'age_gender_model');
const SIDE = 150;
const paint = (value) => tf.tensor4d(Float32Array.from({ length: SIDE * SIDE * 3 }, (_, at) => value(Math.floor(at / 3) % SIDE, at)), [1, SIDE, SIDE, 3]);
const pictures = {
  black: paint(() => 0), grey: paint(() => 128), white: paint(() => 255), red: paint((x, at) => (at % 3 ? 20 : 200)),
  gradient: paint((x) => x * 1.7), noise: paint((x, at) => (at * 7919 + (at >> 7) * 104729) % 256),
};
const names = Object.keys(pictures);
const descriptors = {};
for (const name of names) descriptors[name] = await nets.faceRecognitionNet.computeFaceDescriptor(pictures[name]);
let furthest = 0;
for (const one of names) {
  for (const other of names) furthest = Math.max(furthest, faceapi.euclideanDistance(descriptors[one], descriptors[other]));
}
console.log(`${names.length} pictures without a face, the two least alike ${furthest.toFixed(2)} apart`);
const known = new faceapi.FaceMatcher([new faceapi.LabeledFaceDescriptors('Jo', [descriptors.grey])]);
for (const name of names) console.log(`${name}: ${known.findBestMatch(descriptors[name]).label}`);
const { gender, genderProbability } = await nets.ageGenderNet.predictAgeAndGender(pictures.grey);
console.log(`grey is ${gender}, ${genderProbability.toFixed(2)}`);
JS
node -p "'face-api ' + require('./node_modules/@vladmandic/face-api/package.json').version"
node compare.mjs 2>/dev/null | grep -E 'apart|^[a-z]+: |^grey is' | tee said
[ "$(grep -c ': Jo$' said)" -eq 6 ] && awk '/apart/ { near = $(NF - 1) < 0.6 } END { exit !near }' said && grep -qE '^grey is male, (0\.9|1\.0)' said
# Seen on 2026-12-01: face-api 1.7.15; the two least alike 0.52 apart; all six: Jo; grey is male, 1.00
