package org.sakta.scenarios;

import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.sakta.identity.document.NeverIssued;
import org.sakta.identity.document.Sex;

/** Test people as they would fill the form in. Their document numbers can belong to nobody. */
final class People {
    private static final LocalDate BORN = NeverIssued.BORN;
    private static final LocalDate BORN_IN_VIETNAM = NeverIssued.BORN_IN_VIETNAM;

    private static final AtomicInteger SERIALS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(100_000));

    private People() {}

    static String kyrgyz(String kind) {
        return body(
                kind,
                "Айгүл Токтогулова",
                BORN,
                "KG",
                "pin",
                NeverIssued.pin(BORN, Sex.FEMALE, serial(100_000)),
                "41702000000000",
                "Каракол ш., Токтогул көч. 12",
                "ky");
    }

    static String kazakh(String kind) {
        return body(
                kind,
                "Әсел Қуанышқызы",
                BORN,
                "KZ",
                "iin",
                NeverIssued.iin(BORN, Sex.FEMALE, serial(10_000)),
                "150000000",
                "Ақтөбе қ., Әбілқайыр хан даңғылы, 5",
                "kk");
    }

    static String vietnamese(String kind) {
        return body(
                kind,
                "Nguyễn Thị Hòa",
                BORN_IN_VIETNAM,
                "VN",
                "cccd",
                NeverIssued.cccd(BORN_IN_VIETNAM, Sex.FEMALE, serial(100_000)),
                "48",
                "Số 8, đường Nguyễn Thị Minh Khai",
                "vi");
    }

    /** One that nobody else has here. */
    private static int serial(int below) {
        return SERIALS.getAndIncrement() % below;
    }

    private static String body(
            String kind,
            String name,
            LocalDate born,
            String country,
            String type,
            String number,
            String area,
            String address,
            String language) {
        return """
                {"for":"%s","name":"%s","birthDate":"%s","sex":"female","nationality":"%s",
                 "documents":[{"country":"%s","type":"%s","number":"%s"}],
                 "residence":{"areaCode":"%s","address":"%s"},"language":"%s"}
                """.formatted(kind, name, born, country, country, type, number, area, address, language);
    }
}
