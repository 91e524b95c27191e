/** Carries no text of the page: properties, marks, what a tracked change took out, what a field is made from. */
export const muets: ReadonlySet<string> = new Set([
  ...['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:smartTagPr', 'w:customXmlPr', 'w:fldData', 'w:ffData'],
  ...['w:del', 'w:moveFrom', 'w:delText', 'w:delInstrText', 'w14:conflictDel', 'w:rt', 'w:rubyPr'],
  ...['w:proofErr', 'w:permStart', 'w:permEnd', 'w:lastRenderedPageBreak', 'w:footnoteRef', 'w:endnoteRef'],
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:annotationRef', 'w:numberingChange'],
  ...['w:separator', 'w:continuationSeparator'],
  ...['moveFrom', 'moveTo', 'customXmlIns', 'customXmlDel', 'customXmlMoveFrom', 'customXmlMoveTo'].flatMap((plage) => [
    `w:${plage}RangeStart`,
    `w:${plage}RangeEnd`,
  ]),
  ...['w14:customXmlConflictInsRangeStart', 'w14:customXmlConflictInsRangeEnd'],
  ...['w14:customXmlConflictDelRangeStart', 'w14:customXmlConflictDelRangeEnd'],
]);

/** Only holds what stands in it. */
export const enveloppes: ReadonlySet<string> = new Set([
  ...['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:sdtContent', 'w:dir', 'w:bdo', 'w:rubyBase'],
  ...['w14:conflictIns'],
]);

export const revisions: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** A character by its element. */
export const caracteres: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00ad'],
]);

/** What a cell cannot hold, whatever it contains; `trou`: the sentence has a hole without it. */
export const dits: ReadonlyMap<string, { readonly quoi: string; readonly trou: boolean }> = new Map([
  ['w:footnoteReference', { quoi: 'une note de bas de page', trou: false }],
  ['w:endnoteReference', { quoi: 'une note de fin', trou: false }],
  ['w:contentPart', { quoi: 'une écriture à la main', trou: false }],
  ['w14:contentPart', { quoi: 'une écriture à la main', trou: false }],
  ['w:altChunk', { quoi: 'un document inséré', trou: true }],
  ['w:subDoc', { quoi: 'un document inséré', trou: true }],
  ['w:pgNum', { quoi: 'un numéro de page', trou: true }],
  ...['dayShort', 'dayLong', 'monthShort', 'monthLong', 'yearShort', 'yearLong'].map(
    (date) => [`w:${date}`, { quoi: 'une date automatique', trou: true }] as const,
  ),
]);
