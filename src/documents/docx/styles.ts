/** Decides the styles and lists of the Word file: the list lives in the styles, so that staff can go on editing in Word. */
import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
} from 'docx';
import { BULLET_INDENT, COVER_INDENT, TEXT_INDENT, twips } from '../page.js';
import { type Look } from '../model.js';
import { MARKING } from '../tones.js';

export const BODY_LIST = 'paper';
export const APPENDIX_LIST = 'appendix';
export const BULLET_LIST = 'bullets';

const hanging = { left: twips(TEXT_INDENT), hanging: twips(TEXT_INDENT) };
const bulletIndent = { left: twips(BULLET_INDENT), hanging: twips(BULLET_INDENT - TEXT_INDENT) };
const LINE = { line: 276, lineRule: 'auto' } as const;
const based = { basedOn: 'Normal', quickFormat: true } as const;

/** Three levels bound to Heading 1, Heading 2 and Numbered paragraph; a second list for appendices; bullets. */
export const numbering = ({ words }: Look): INumberingOptions => ({
  config: [
    {
      reference: BODY_LIST,
      levels: (['Heading1', 'Heading2', 'NumberedParagraph'] as const).map((style, level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: ['%1.', '%1.%2', '%1.%2.%3'][level] ?? '',
        alignment: AlignmentType.LEFT,
        style: { style, paragraph: { indent: hanging } },
      })),
    },
    {
      reference: APPENDIX_LIST,
      levels: [
        {
          level: 0,
          format: LevelFormat.UPPER_LETTER,
          text: `${words.appendix}\u00a0%1:`,
          suffix: LevelSuffix.SPACE,
          alignment: AlignmentType.LEFT,
          style: { style: 'AppendixTitle', paragraph: { indent: { left: 0, hanging: 0 } } },
        },
        {
          level: 1,
          format: LevelFormat.DECIMAL,
          text: '%1.%2',
          alignment: AlignmentType.LEFT,
          style: { style: 'AppendixParagraph', paragraph: { indent: hanging } },
        },
      ],
    },
    {
      reference: BULLET_LIST,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { style: 'BulletedText', paragraph: { indent: bulletIndent } },
        },
      ],
    },
  ],
});

const heading = (size: number, before: number, outlineLevel: number, color?: string) => ({
  run: { size, bold: true, ...(color && { color }) },
  paragraph: { spacing: { before, after: 120, ...LINE }, keepNext: true, keepLines: true, outlineLevel },
});

const masthead = (color: string): NonNullable<IStylesOptions['paragraphStyles']>[number] => ({
  id: 'Masthead',
  name: 'Masthead',
  ...based,
  run: { size: 26, bold: true, color },
  paragraph: { spacing: { before: 0, after: 200, ...LINE }, keepNext: true },
});

/** The styles by name; `language` is BCP 47 and becomes the proofing language of the whole document. */
export function docxStyles(language: string, { colours, name, logo }: Look): IStylesOptions {
  const { accent, rule } = colours;
  const one = heading(30, 360, 0, accent);
  const two = heading(24, 280, 1);
  const three = heading(22, 240, 2);
  const numbered = { spacing: { after: 160, ...LINE } };
  return {
    default: {
      document: {
        run: { font: 'Arial', size: 22, language: { value: language } },
        paragraph: { spacing: { after: 120, ...LINE } },
      },
      title: {
        run: { size: 44, bold: true, color: accent },
        paragraph: { spacing: { before: 0, after: 240, ...LINE }, keepNext: true },
      },
      heading1: { ...one, paragraph: { ...one.paragraph, numbering: { reference: BODY_LIST, level: 0 } } },
      heading2: { ...two, paragraph: { ...two.paragraph, numbering: { reference: BODY_LIST, level: 1 } } },
      caption: {
        run: { size: 20, bold: true, italics: false, color: '000000' },
        paragraph: { spacing: { before: 120, after: 80, ...LINE } },
      },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 60, line: 240, lineRule: 'auto' } } },
    },
    characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font', uiPriority: 1, semiHidden: true }],
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      {
        id: 'NumberedParagraph',
        name: 'Numbered paragraph',
        ...based,
        paragraph: { ...numbered, numbering: { reference: BODY_LIST, level: 2 } },
      },
      {
        id: 'BulletedText',
        name: 'Bulleted text',
        ...based,
        paragraph: { spacing: { after: 100, ...LINE }, numbering: { reference: BULLET_LIST, level: 0 } },
      },
      {
        id: 'AppendixTitle',
        name: 'Appendix title',
        ...based,
        next: 'AppendixParagraph',
        run: one.run,
        paragraph: {
          ...one.paragraph,
          spacing: { before: 0, after: 200, ...LINE },
          numbering: { reference: APPENDIX_LIST, level: 0 },
        },
      },
      { id: 'AppendixHeading', name: 'Appendix heading', ...based, next: 'AppendixParagraph', ...two },
      { id: 'AppendixSubheading', name: 'Appendix sub-heading', ...based, next: 'AppendixParagraph', ...three },
      {
        id: 'AppendixParagraph',
        name: 'Appendix paragraph',
        ...based,
        paragraph: { ...numbered, numbering: { reference: APPENDIX_LIST, level: 1 } },
      },
      ...(name !== null || logo !== null ? [masthead(accent)] : []),
      {
        id: 'CoverLine',
        name: 'Cover line',
        ...based,
        paragraph: {
          spacing: { after: 60, ...LINE },
          indent: { left: twips(COVER_INDENT), hanging: twips(COVER_INDENT) },
          keepNext: true,
        },
      },
      {
        id: 'CoverEnd',
        name: 'Cover end',
        ...based,
        run: { size: 8 },
        paragraph: {
          spacing: { after: 0, ...LINE },
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: rule } },
        },
      },
      {
        id: 'TableText',
        name: 'Table text',
        ...based,
        run: { size: 19 },
        paragraph: { spacing: { before: 40, after: 40, line: 252, lineRule: 'auto' } },
      },
      {
        id: 'TableHeading',
        name: 'Table heading',
        basedOn: 'TableText',
        quickFormat: true,
        run: { bold: true },
        paragraph: { keepNext: true },
      },
      {
        id: 'Picture',
        name: 'Picture',
        ...based,
        paragraph: { spacing: { before: 120, after: 60, ...LINE }, keepNext: true },
      },
      {
        id: 'Marking',
        name: 'Marking',
        ...based,
        run: { bold: true, color: MARKING.words },
        paragraph: {
          alignment: AlignmentType.CENTER,
          shading: { type: 'clear', color: 'auto', fill: MARKING.ground },
          spacing: { after: 120, ...LINE },
        },
      },
      {
        id: 'PaperFooter',
        name: 'Paper footer',
        ...based,
        run: { size: 18, color: '444444' },
        paragraph: { spacing: { after: 0, ...LINE } },
      },
    ],
  };
}
