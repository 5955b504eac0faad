package org.hersys.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Invented people among whom second records of the same person and look-alikes are planted. The same seed gives the same people.
 * One record in ten is a second one: 70 of 100 with one slip, 25 with two, 5 with none. One in five is a look-alike of an earlier
 * person, who is none. Nobody lives in one household with somebody of the same name. One person in fifty has no birth date in
 * any record and one in ten no reading.
 */
public final class PlantedPeople {

    /** A second record of a person: places in the list, and what slipped. */
    public record Planted(int first, int second, List<Slip> slips) {}

    /** A look-alike: places in the list. */
    public record Alike(int first, int second, LookAlike kind) {}

    private static final List<String> TOWNS = List.of("東都港区みなと", "東都港区海岸", "東都新区桜台", "東都新区緑が丘", "東都中区本町", "東都北区坂上");
    private static final LocalDate EARLIEST = LocalDate.of(1925, 1, 1);
    private static final int DAYS = 35_400;

    private final List<Invented> people = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();
    private final List<Alike> alike = new ArrayList<>();
    private final List<Integer> originals = new ArrayList<>();
    private final Set<String> households = new HashSet<>();
    private final InventedNames names = new InventedNames();
    private final Random random;
    private final Slips slips;

    private PlantedPeople(long seed) {
        random = new Random(seed);
        slips = new Slips(names, random);
    }

    public static PlantedPeople of(int count, long seed) {
        PlantedPeople made = new PlantedPeople(seed);
        while (made.people.size() < count) {
            int kind = made.people.size() < 20 ? 9 : made.random.nextInt(10);
            if (kind == 0) {
                made.plant();
            } else if (kind <= 2) {
                made.addLookAlike();
            } else {
                made.originals.add(made.people.size());
                made.people.add(made.somebody());
            }
        }
        return made;
    }

    public List<Invented> people() {
        return people;
    }

    public List<Planted> planted() {
        return planted;
    }

    public List<Alike> alike() {
        return alike;
    }

    static String phone(Random random) {
        return "090-%04d-%04d".formatted(random.nextInt(10_000), random.nextInt(10_000));
    }

    static String address(Random random) {
        String building = random.nextInt(3) == 0 ? " ハイツ緑" + (101 + random.nextInt(400)) : "";
        return TOWNS.get(random.nextInt(TOWNS.size()))
                + "%d丁目%d番%d号".formatted(1 + random.nextInt(6), 1 + random.nextInt(30), 1 + random.nextInt(20))
                + building;
    }

    private Invented somebody() {
        String sex = random.nextBoolean() ? "male" : "female";
        var family = names.family(random);
        var given = names.given(random, sex);
        boolean read = random.nextInt(10) > 0;
        return new Invented(
                family.writing(),
                given.writing(),
                read ? family.reading() : null,
                read ? given.reading() : null,
                " ",
                sex,
                random.nextInt(50) == 0 ? null : day(),
                phone(random),
                address(random));
    }

    private LocalDate day() {
        return EARLIEST.plusDays(random.nextInt(DAYS));
    }

    private void plant() {
        int first = random.nextInt(people.size());
        Invented record = people.get(first);
        int dice = random.nextInt(100);
        int count = dice < 5 ? 0 : dice < 75 ? 1 : 2;
        List<Slip> made = new ArrayList<>();
        while (made.size() < count) {
            Slip slip = Slip.values()[random.nextInt(Slip.values().length)];
            Optional<Invented> slipped = made.contains(slip) ? Optional.empty() : slips.make(slip, record);
            if (slipped.isPresent()) {
                record = slipped.get();
                made.add(slip);
            }
        }
        people.add(record);
        planted.add(new Planted(first, people.size() - 1, made));
    }

    private void addLookAlike() {
        int first = originals.get(random.nextInt(originals.size()));
        Invented of = people.get(first);
        LookAlike kind = LookAlike.values()[random.nextInt(LookAlike.values().length)];
        if (of.birthDate() == null) {
            return;
        }
        var given = names.given(random, of.sex());
        boolean sameGiven =
                given.writing().equals(of.given()) || given.reading().equals(of.givenReading());
        boolean stranger = kind == LookAlike.SAME_READING || kind == LookAlike.SAME_BIRTHDAY;
        if (!stranger
                && (sameGiven
                        || !households.add(first + given.reading())
                        || !households.add(first + given.writing()))) {
            return;
        }
        Invented other =
                switch (kind) {
                    case TWIN -> renamed(of, given);
                    case HOUSEHOLD -> renamed(of, given).born(day());
                    case CHILD -> renamed(of, given).born(anotherYear(of.birthDate()));
                    case SAME_READING ->
                        stranger(slips.make(Slip.HOMOPHONE, of).orElse(of)).born(day());
                    case SAME_BIRTHDAY -> stranger(of).born(anotherYear(of.birthDate()));
                };
        people.add(other);
        alike.add(new Alike(first, people.size() - 1, kind));
    }

    private static Invented renamed(Invented of, InventedNames.Name given) {
        return of.named(
                of.family(),
                given.writing(),
                of.familyReading(),
                of.familyReading() == null ? null : given.reading(),
                " ");
    }

    private Invented stranger(Invented of) {
        return of.phoning(phone(random)).living(address(random));
    }

    private LocalDate anotherYear(LocalDate day) {
        int years = 20 + random.nextInt(20);
        return day.getYear() + years > 2021 ? day.minusYears(years) : day.plusYears(years);
    }
}
