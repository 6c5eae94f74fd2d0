/** Decides by its content whether a picture may be a logo, and how large it is. */
import { checkFile, type SentFile } from '../attachments/check-file.js';
import { sizeWords, type FileFault } from '../attachments/attachment.js';
import { LARGEST_LOGO, WIDEST_LOGO, type StyleLogo } from './house-style.js';

/** A logo without the words for it, or why it may not be one: plain data, for a thread hands over no more. */
export type CheckedLogo = { readonly logo: Omit<StyleLogo, 'alt'> } | { readonly fault: FileFault };

/** What the file is, as a logo. */
export function checkLogo(file: SentFile): CheckedLogo {
  const { length } = file.bytes;
  if (length > LARGEST_LOGO) {
    const message = `The picture has ${sizeWords(length)}, and ${sizeWords(LARGEST_LOGO)} is the limit: it goes into every paper. Save it smaller.`;
    return { fault: { code: 'FILE_TOO_LARGE', message } };
  }
  const checked = checkFile(file);
  if ('problem' in checked) return { fault: checked.problem };
  const { kind, sha256 } = checked;
  if (kind !== 'PNG' && kind !== 'JPEG')
    return { fault: { code: 'FILE_TYPE', message: 'A logo is a PNG or JPEG picture. Choose one.' } };
  const size = kind === 'PNG' ? pngSize(file.bytes) : jpegSize(file.bytes);
  if (!size) {
    const message = 'The picture does not say how large it is. Save it again and choose that.';
    return { fault: { code: 'FILE_DAMAGED', message } };
  }
  if (Math.max(size.width, size.height) > WIDEST_LOGO) {
    const message = `The picture has ${size.width} by ${size.height} pixels, and ${WIDEST_LOGO} is the limit for either. Save it smaller.`;
    return { fault: { code: 'FILE_TOO_LARGE', message } };
  }
  return { logo: { sha256, kind, ...size } };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** From the first chunk of the file (PNG specification, IHDR). */
function pngSize(bytes: Uint8Array): Size | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 24 || file.toString('latin1', 12, 16) !== 'IHDR') return null;
  return sized(file.readUInt32BE(16), file.readUInt32BE(20));
}

/** From the segment that begins a frame (JPEG, ITU-T T.81, SOF0 to SOF15 but DHT, JPG and DAC). */
function jpegSize(bytes: Uint8Array): Size | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < file.length && file[at] === 0xff; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized(file.readUInt16BE(at + 7), file.readUInt16BE(at + 5));
  }
  return null;
}

const sized = (width: number, height: number): Size | null => (width > 0 && height > 0 ? { width, height } : null);
