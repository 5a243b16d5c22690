"""The grammar of style sheets: the elements and attributes that Word accepts, by parent and in order."""

_SIDES = "top start left bottom end right insideH insideV tl2br tr2bl"
_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle"
)
_CHARACTER = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath"
)
_ROW = "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden"
_CELL = "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"
_TABLE = (
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
    "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
)
# The children that each element may have; an element that is not listed has none.
CHILDREN = {
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "rPrDefault": "rPr",
    "pPrDefault": "pPr",
    "latentStyles": "lsdException",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
    "pPr": _PARAGRAPH,
    "rPr": _CHARACTER,
    "tblPr": _TABLE,
    "trPr": _ROW,
    "tcPr": _CELL,
    "numPr": "ilvl numId",
    "pBdr": "top left bottom right between bar",
    "tabs": "tab",
    "tblBorders": _SIDES,
    "tcBorders": _SIDES,
    "tblCellMar": "top start left bottom end right",
    "tcMar": "top start left bottom end right",
}
REPEATED = frozenset({"style", "lsdException", "tblStylePr", "tab"})
# Tracked changes of a style, which have no meaning in another document.
HISTORY = frozenset({"pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "numberingChange"})
NUMBERS = frozenset(
    {"sz", "szCs", "kern", "position", "w", "ilvl", "numId", "outlineLvl", "uiPriority", "gridSpan", "divId"}
)
LENGTHS = frozenset(
    {"before", "after", "line", "left", "right", "start", "end", "hanging", "firstLine", "pos", "beforeLines",
     "afterLines", "space", "sz", "h"}
)  # fmt: skip
_STYLE_ATTRIBUTES = "type styleId default customStyle name val"
_LATENT_ATTRIBUTES = (
    "defLockedState defUIPriority defSemiHidden defUnhideWhenUsed defQFormat count locked uiPriority semiHidden "
    "unhideWhenUsed qFormat"
)
_LAYOUT_ATTRIBUTES = (
    "after afterAutospacing afterLines anchorLock before beforeAutospacing beforeLines bottomFromText dropCap end "
    "endChars firstLine firstLineChars h hAnchor hRule hSpace hanging hangingChars horzAnchor leader left leftChars "
    "leftFromText line lineRule lines pos right rightChars rightFromText space start startChars sz tblpX tblpXSpec "
    "tblpY tblpYSpec topFromText vAnchor vSpace vertAnchor w wrap x xAlign y yAlign"
)
_LOOK_ATTRIBUTES = (
    "ascii asciiTheme bidi color combine combineBrackets cs cstheme eastAsia eastAsiaTheme evenHBand evenVBand fill "
    "firstColumn firstRow firstRowFirstColumn firstRowLastColumn frame hAnsi hAnsiTheme hint id lastColumn lastRow "
    "lastRowFirstColumn lastRowLastColumn noHBand noVBand oddHBand oddVBand shadow themeColor themeFill "
    "themeFillShade themeFillTint themeShade themeTint vMerge vMergeOrig vert vertCompress"
)
ATTRIBUTES = frozenset(f"{_STYLE_ATTRIBUTES} {_LATENT_ATTRIBUTES} {_LAYOUT_ATTRIBUTES} {_LOOK_ATTRIBUTES}".split())
CHOICES = {
    "style@type": "paragraph character table numbering",
    "spacing@lineRule": "auto exact atLeast",
    "jc@val": "start center end both distribute left right numTab mediumKashida highKashida lowKashida "
    "thaiDistribute",
    "tab@val": "clear start center end decimal bar num left right",
}
# The elements that have no meaning without a value.
WITH_VALUE = frozenset(
    {"name", "basedOn", "next", "link", "uiPriority", "jc", "color", "sz", "szCs", "kern", "position", "vertAlign",
     "highlight", "outlineLvl", "ilvl", "numId", "rStyle", "pStyle", "tblStyle", "tab", "shd", "vAlign"}
)  # fmt: skip
