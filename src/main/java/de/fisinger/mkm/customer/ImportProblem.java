package de.fisinger.mkm.customer;

/**
 * Why a file can't be imported.
 *
 * @param line line of the file, from 1
 * @param column heading of the column, or an empty text for the whole line
 * @param kind what is wrong
 * @param detail what belongs to it: the message for INVALID, the first line for TWICE, the most lines for TOO_MANY
 */
public record ImportProblem(long line, String column, Kind kind, String detail) {

    /** What can be wrong with a file. */
    public enum Kind {
        /** A value breaks a rule. */
        INVALID,
        /** There is no line below the headings. */
        EMPTY,
        /** The file isn't text with separators. */
        NOT_CSV,
        /** It begins like an xlsx file and is none. */
        NOT_EXCEL,
        /** Its cells hold more text than thousands of customers have. */
        TOO_BIG,
        /** It is an xls file, which Excel wrote before 2007. */
        OLD_EXCEL,
        /** Letters of it can't be read. */
        ENCODING,
        /** The first line that isn't empty holds no headings, or one of them twice. */
        HEADINGS,
        /** A heading is missing. */
        COLUMN_MISSING,
        /** There are more lines than can be imported at once. */
        TOO_MANY,
        /** The Kundennummer is in the file already. */
        TWICE,
        /** A customer has the Kundennummer already. */
        TAKEN,
        /** The line ends too early. */
        CELLS
    }
}
