/** Word files that LibreOffice and python-docx really edited and saved. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeXml } from '../../../src/documents/xml.js';
import { run } from '../../documents/tools.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** The file as LibreOffice saves it once lines of Basic have edited `doc`. */
export function officeEdited(folder: string, bytes: Uint8Array, basic: readonly string[]): Buffer {
  const profile = join(folder, 'office-edits');
  const library = join(profile, 'user', 'basic', 'Standard');
  const [from, to] = [join(folder, 'sent.docx'), join(folder, 'saved.docx')];
  writeFileSync(from, bytes);
  rmSync(to, { force: true });
  const office = (...more: string[]): string =>
    run('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', ...more]);
  if (!existsSync(library)) office('--convert-to', 'txt', '--outdir', folder, from); // a new profile has no libraries yet
  mkdirSync(library, { recursive: true });
  const dialog = (name: string): void =>
    writeFileSync(
      join(profile, 'user', 'basic', name),
      `${HEAD}<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd"><library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>`,
    );
  dialog('script.xlc');
  dialog('dialog.xlc');
  writeFileSync(
    join(library, 'script.xlb'),
    `${HEAD}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"><library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edits"/></library:library>`,
  );
  const lines = [
    ...['Sub Edit', 'On Error GoTo Failed', 'Dim hidden(0) As New com.sun.star.beans.PropertyValue'],
    ...['hidden(0).Name = "Hidden" : hidden(0).Value = True'],
    `doc = StarDesktop.loadComponentFromURL(ConvertToURL("${from}"), "_blank", 0, hidden())`,
    ...basic,
    ...['Dim how(0) As New com.sun.star.beans.PropertyValue'],
    ...['how(0).Name = "FilterName" : how(0).Value = "MS Word 2007 XML"'],
    `doc.storeToURL(ConvertToURL("${to}"), how())`,
    ...['doc.close(True)', 'Exit Sub', 'Failed:', 'doc.close(True)', 'End Sub'], // without this a fault waits for a click
  ];
  writeFileSync(
    join(library, 'Edits.xba'),
    `${HEAD}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">${escapeXml(lines.join('\n'))}</script:module>`,
  );
  try {
    office('macro:///Standard.Edits.Edit');
  } catch {
    office('macro:///Standard.Edits.Edit'); // LibreOffice itself now and then falls over as it starts
  }
  return readFileSync(to);
}

/** Basic that puts other words in the place of some. */
export const replacing = (words: string, by: string): string[] => [
  'd = doc.createReplaceDescriptor()',
  `d.SearchString = "${words}" : d.ReplaceString = "${by}"`,
  'doc.replaceAll(d)',
];

/** Basic that puts `at` behind the first place of some words. */
export const behind = (words: string): string[] => [
  's = doc.createSearchDescriptor()',
  `s.SearchString = "${words}"`,
  'at = doc.Text.createTextCursorByRange(doc.findFirst(s).End)',
];

/** The file as python-docx saves it once lines of Python have edited `doc`. */
export function pythonEdited(folder: string, bytes: Uint8Array, python: readonly string[]): Buffer {
  const [from, to] = [join(folder, 'python-sent.docx'), join(folder, 'python-saved.docx')];
  writeFileSync(from, bytes);
  const lines = ['import docx', `doc = docx.Document(${JSON.stringify(from)})`, ...python];
  run('/usr/bin/python3', ['-c', [...lines, `doc.save(${JSON.stringify(to)})`].join('\n')]);
  return readFileSync(to);
}
