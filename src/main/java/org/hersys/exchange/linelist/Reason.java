package org.hersys.exchange.linelist;

/** Why a file or row is refused, or what is remarked about a row that was read; each has a text per language. */
public enum Reason {
    FILE_NO_HEADER("fileNoHeader"),
    FILE_WITHOUT_NUMBERS("fileWithoutNumbers"),

    ROW_WIDTH("rowWidth"),
    ROW_WITHDRAWN("rowWithdrawn"),
    CELL_TOO_LONG("cellTooLong"),
    NUMBER_MISSING("numberMissing"),
    NUMBER_UNREADABLE("numberUnreadable"),
    CODE_UNREADABLE("codeUnreadable"),
    CODE_CHECK_DIGIT("codeCheckDigit"),
    DATE_MISSING("dateMissing"),
    DATE_UNREADABLE("dateUnreadable"),
    DATE_IMPOSSIBLE("dateImpossible"),
    DATE_WITHOUT_YEAR("dateWithoutYear"),
    DATE_WITHOUT_DAY("dateWithoutDay"),
    DATE_YEAR_UNCLEAR("dateYearUnclear"),
    DATE_ORDER_UNCLEAR("dateOrderUnclear"),
    DATE_OUTSIDE_ERA("dateOutsideEra"),
    DATE_TOO_EARLY("dateTooEarly"),
    DATE_IN_FUTURE("dateInFuture"),
    ONSET_LONG_AFTER_PUBLICATION("onsetLongAfterPublication"),
    SPREADSHEET_ERROR("spreadsheetError"),
    AGE_UNREADABLE("ageUnreadable"),
    SEX_UNREADABLE("sexUnreadable"),

    AGE_IMPRECISE("ageImprecise", false),
    STATE_UNMAPPED("stateUnmapped", false),
    FLAG_UNREADABLE("flagUnreadable", false),
    ONSET_AFTER_PUBLICATION("onsetAfterPublication", false),
    ONSET_LONG_BEFORE_PUBLICATION("onsetLongBeforePublication", false),
    CONFIRMED_AFTER_PUBLICATION("confirmedAfterPublication", false),
    WEEKDAY_DIFFERS("weekdayDiffers", false);

    private final String name;
    private final boolean refusing;

    Reason(String name) {
        this(name, true);
    }

    Reason(String name, boolean refusing) {
        this.name = name;
        this.refusing = refusing;
    }

    /** Key of the text in the bundles {@code messages/exchange_*}. */
    public String key() {
        return "exchange.linelist." + name;
    }

    /** Whether this refuses what it is about; otherwise it is only remarked. */
    public boolean refuses() {
        return refusing;
    }
}
