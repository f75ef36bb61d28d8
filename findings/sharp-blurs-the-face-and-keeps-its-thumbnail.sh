#!/usr/bin/env bash
# sharp 0.35.5, the picture library of most Node servers, changes a picture's pixels and, with keepExif() or withMetadata(),
# copies the Exif as it was, the preview of 160 x 120 in it included: of a portrait that was blurred, cut or painted over the face
# is left there, sharp, as is. ImageMagick does the same without being asked, it keeps the Exif unless told -strip. Who looks for
# faces in what an app uploads has to look into the Exif as well. Needs Node 20.9 or later, npm and ImageMagick (Debian).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v convert >/dev/null || apt-get install -y -q --no-install-recommends imagemagick >/dev/null
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent sharp@0.35.5 exifr@7.1.3 >/dev/null
cat >blur.cjs <<'JS'
const { execFileSync } = require('node:child_process');
const { writeFileSync, readFileSync } = require('node:fs');
const exifr = require('exifr');
const sharp = require('sharp');

/** Stripes of black and white: what a blur makes grey. */
const stripes = (width, height) => {
  const pixels = Buffer.alloc(width * height * 3);
  pixels.forEach((_, at) => { pixels[at] = Math.floor(Math.floor(at / 3) % width / (width / 32)) % 2 ? 255 : 0; });
  return sharp(pixels, { raw: { width, height, channels: 3 } }).jpeg({ quality: 95 }).toBuffer();
};

/** Exif of two directories, big-endian: the orientation, and the preview (tags 0x0103, 0x0201, 0x0202). */
const exif = (preview) => {
  const out = Buffer.alloc(74);
  out.write('Exif\0\0MM\0*', 'latin1');
  out.writeUInt32BE(8, 10);
  const entry = (at, tag, type, value) => {
    out.writeUInt16BE(tag, at);
    out.writeUInt16BE(type, at + 2);
    out.writeUInt32BE(1, at + 4);
    type === 3 ? out.writeUInt16BE(value, at + 8) : out.writeUInt32BE(value, at + 8);
  };
  out.writeUInt16BE(1, 14);
  entry(16, 0x0112, 3, 1);
  out.writeUInt32BE(26, 28);
  out.writeUInt16BE(3, 32);
  entry(34, 0x0103, 3, 6);
  entry(46, 0x0201, 4, 68);
  entry(58, 0x0202, 4, preview.length);
  return Buffer.concat([out, preview]);
};

/** How far the middle of the picture goes from dark to light. */
const contrast = async (picture) => {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  const start = (info.height >> 1) * info.width + (info.width >> 2);
  const row = data.subarray(start, start + (info.width >> 1));
  return Math.max(...row) - Math.min(...row);
};

(async () => {
  const picture = await stripes(640, 480);
  const segment = exif(await stripes(160, 120));
  const head = Buffer.from([0xFF, 0xE1, segment.length + 2 >> 8, segment.length + 2 & 255]);
  const photo = Buffer.concat([picture.subarray(0, 2), head, segment, picture.subarray(2)]);
  writeFileSync('photo.jpg', photo);
  execFileSync('convert', ['photo.jpg', '-blur', '0x30', 'blurred.jpg']);
  const blurred = {
    'sharp, nothing kept': await sharp(photo).blur(30).jpeg().toBuffer(),
    'sharp, keepExif': await sharp(photo).blur(30).keepExif().jpeg().toBuffer(),
    'sharp, withMetadata': await sharp(photo).blur(30).withMetadata().jpeg().toBuffer(),
    'ImageMagick': readFileSync('blurred.jpg'),
  };
  for (const [name, result] of Object.entries({ 'photo': photo, ...blurred })) {
    const preview = await exifr.thumbnail(result).catch(() => undefined);
    console.log(`${name}: picture ${await contrast(result) > 128 ? 'sharp' : 'blurred'}, `
      + `preview ${!preview ? 'none' : await contrast(Buffer.from(preview)) > 128 ? 'sharp' : 'blurred'}`);
  }
})();
JS
node -p "'sharp ' + require('./node_modules/sharp/package.json').version"; convert -version | head -n 1 | cut -d' ' -f2,3
node blur.cjs | tee said
cat >expected <<'TXT'
photo: picture sharp, preview sharp
sharp, nothing kept: picture blurred, preview none
sharp, keepExif: picture blurred, preview sharp
sharp, withMetadata: picture blurred, preview sharp
ImageMagick: picture blurred, preview sharp
TXT
cmp said expected
# Seen on 2026-12-01: sharp 0.35.5, ImageMagick 6.9.11-60 of Debian 12; the five lines above
