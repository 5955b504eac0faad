package org.hersys.linkage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes a slip in a record; empty where this record gives no occasion for it. */
final class Slips {

    private static final Map<String, String> VARIANTS =
            Map.of("高", "髙", "髙", "高", "辺", "邊", "邊", "邉", "邉", "辺", "斎", "齋", "齋", "斉", "斉", "斎", "崎", "﨑", "嶋", "島");
    private static final String KANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ";
    private static final String KANJI = "山川田中村木本大小石井上下松竹原野谷沢崎和正子美太一二三真理恵香介輔也";
    private static final List<Integer> ERAS = List.of(14, 63, -14, -63, 30, -30);

    private final InventedNames names;
    private final Random random;

    Slips(InventedNames names, Random random) {
        this.names = names;
        this.random = random;
    }

    Optional<Invented> make(Slip slip, Invented p) {
        return switch (slip) {
            case CHARACTER_VARIANT -> variant(p.family()).map(family -> p.written(family, p.given()));
            case HOMOPHONE -> homophone(p);
            case READING_MISTYPED -> readingMistyped(p);
            case NAME_MISTYPED ->
                Optional.of(
                        random.nextBoolean()
                                ? p.written(mistyped(p.family(), KANJI), p.given())
                                : p.written(p.family(), mistyped(p.given(), KANJI)));
            case OTHER_WIDTH -> Optional.of(otherWidth(p));
            case NO_BLANK -> Optional.of(p.named(p.family(), p.given(), p.familyReading(), p.givenReading(), ""));
            case NAMES_EXCHANGED ->
                Optional.of(p.named(p.given(), p.family(), p.givenReading(), p.familyReading(), p.blank()));
            case READING_MISSING -> Optional.of(p.read(null, null));
            case BIRTH_DATE_MISSING -> Optional.of(p.born(null));
            case BIRTH_DATE_MISTYPED -> known(p).map(day -> p.born(mistyped(day)));
            case DAY_AND_MONTH_EXCHANGED ->
                known(p).filter(day -> day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue())
                        .map(day -> p.born(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())));
            case WRONG_ERA -> known(p).flatMap(this::otherEra).map(p::born);
            case SEX_WRONG -> Optional.of(p.ofSex("male".equals(p.sex()) ? "female" : "male"));
            case MOVED -> Optional.of(p.living(PlantedPeople.address(random)));
            case ADDRESS_WRITTEN_OTHERWISE -> Optional.of(p.living(otherwise(p.address())));
            case NEW_PHONE -> Optional.of(p.phoning(PlantedPeople.phone(random)));
            case PHONE_MISTYPED -> Optional.ofNullable(p.phone()).map(phone -> p.phoning(digitMistyped(phone)));
            case PHONE_MISSING -> Optional.of(p.phoning(null));
        };
    }

    private static Optional<LocalDate> known(Invented p) {
        return Optional.ofNullable(p.birthDate());
    }

    private static Optional<String> variant(String family) {
        return VARIANTS.entrySet().stream()
                .filter(form -> family.contains(form.getKey()))
                .map(form -> family.replace(form.getKey(), form.getValue()))
                .sorted()
                .findFirst();
    }

    private Optional<Invented> homophone(Invented p) {
        if (p.familyReading() == null) {
            return Optional.empty();
        }
        Optional<String> family = names.familiesReading(p.familyReading()).stream()
                .map(InventedNames.Name::writing)
                .filter(other -> !other.equals(p.family()))
                .findFirst();
        return family.map(other -> p.written(other, p.given())).or(() -> names.givensReading(p.givenReading()).stream()
                .map(InventedNames.Name::writing)
                .filter(other -> !other.equals(p.given()))
                .findFirst()
                .map(other -> p.written(p.family(), other)));
    }

    private Optional<Invented> readingMistyped(Invented p) {
        if (p.familyReading() == null) {
            return Optional.empty();
        }
        return Optional.of(
                random.nextBoolean()
                        ? p.read(mistyped(p.familyReading(), KANA), p.givenReading())
                        : p.read(p.familyReading(), mistyped(p.givenReading(), KANA)));
    }

    private Invented otherWidth(Invented p) {
        StringBuilder katakana = new StringBuilder();
        if (p.familyReading() == null) {
            return p.named(p.family(), p.given(), null, null, "\u3000");
        }
        (p.familyReading() + " " + p.givenReading())
                .chars()
                .forEach(c -> katakana.append((char) (c >= 'ぁ' && c <= 'ゖ' ? c + 0x60 : c)));
        String[] parts = katakana.toString().split(" ");
        return p.named(p.family(), p.given(), parts[0], parts[1], random.nextBoolean() ? "\u3000" : "  ");
    }

    private String mistyped(String text, String instead) {
        int place = random.nextInt(text.length());
        char other = instead.charAt(random.nextInt(instead.length()));
        return text.substring(0, place) + other + text.substring(place + 1);
    }

    private LocalDate mistyped(LocalDate day) {
        while (true) {
            String digits = digitMistyped(day.toString());
            int year = Integer.parseInt(digits.substring(0, 4));
            int month = Integer.parseInt(digits.substring(5, 7));
            int of = Integer.parseInt(digits.substring(8));
            boolean exists = month >= 1
                    && month <= 12
                    && of >= 1
                    && of <= YearMonth.of(year, month).lengthOfMonth();
            if (exists && year > 1900 && year < 2023) {
                return LocalDate.of(year, month, of);
            }
        }
    }

    private String digitMistyped(String text) {
        while (true) {
            int place = random.nextInt(text.length());
            if (Character.isDigit(text.charAt(place))) {
                char other = (char) ('0' + (text.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
                return text.substring(0, place) + other + text.substring(place + 1);
            }
        }
    }

    private Optional<LocalDate> otherEra(LocalDate day) {
        return ERAS.stream()
                .map(day::plusYears)
                .filter(other -> other.getYear() > 1912 && other.getYear() < 2023)
                .findFirst();
    }

    private static String otherwise(String address) {
        String hyphens = address.replaceAll("(\\d+)丁目(\\d+)番(\\d+)号.*", "$1－$2－$3");
        return hyphens.equals(address) ? address.replace("東都", "") : hyphens;
    }
}
