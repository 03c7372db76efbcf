package io.sillok.transform.figure;

import io.sillok.transform.scan.Scan;

/** Whether "from" leads to another value (rose from 2 to 3 percent), and to no range (ranging from 2 to 3 percent). */
final class Changes {
    private static final String FROM = "from ";
    private static final int REACH = 80;

    private static final Scan CHANGE = Scan.of(
            "(?i)\\b(?:expand(?:s|ed|ing)?|r[io]se[sn]?|rising|gr[oe]w(?:s|n|ing)?|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|jump(?:s|ed|ing)?|"
                    + "climb(?:s|ed|ing)?|f[ae]ll(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin(?:e|es|ed|ing)|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|surg(?:e|es|ed|ing)|"
                    + "soar(?:s|ed|ing)?|sl[iu]mp(?:s|ed)?|slipp?(?:s|ed)?|shr[iau]nk(?:s|ing)?|plung(?:e|es|ed|ing)|boost(?:s|ed|ing)?|extend(?:s|ed|ing)?|widen(?:s|ed|ing)?|"
                    + "narrow(?:s|ed|ing)?|chang(?:e|es|ed|ing)|went|goes|moved?|up|down|doubl(?:e|ed|ing)|tripl(?:e|ed|ing)|improv(?:e|es|ed|ing)|upgrad(?:e|ed|ing))\\b");

    private Changes() {}

    /** Whether a change begins with the value here. */
    static boolean fromHere(String text, int begin) {
        int end = begin - FROM.length();
        if (!Letters.startsWith(text, end, FROM)) {
            return false;
        }
        return CHANGE.found(text.substring(Letters.behindLast(".;!?\n", text, end, REACH), end));
    }
}
