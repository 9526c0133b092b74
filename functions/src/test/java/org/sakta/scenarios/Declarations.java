package org.sakta.scenarios;

/** Declarations as people of three countries would send them. */
final class Declarations {
    static final String NO_SYMPTOMS = """
            "symptoms":{"fever":false,"cough":false,"breathing":false,"throat":false,"vomiting":false,
            "diarrhoea":false,"haemorrhage":false,"rash":false},
            "exposure":{"animals":false,"case":false}""";

    private Declarations() {}

    static String kyrgyz(String person) {
        return body("kg-population-1", person, """
                "contact":{"province":"41702000000000","district":"41702410000010","address":"Токтогул көч. 12"},""");
    }

    static String kazakh(String person) {
        return body("kz-population-1", person, """
                "contact":{"province":"150000000","district":"151000000","address":"Әбілқайыр хан даңғылы, 5"},""");
    }

    static String vietnamese(String person, String departs, String arrives) {
        return body("vn-movement-2", person, """
                "travel":{"mode":"aircraft","vehicle":"VN 1830","seat":"14C","departedOn":"%s","arrivedOn":"%s",
                "from":"01","to":"48"},
                "contact":{"province":"48","ward":"Hải Châu","address":"Số 8, đường Nguyễn Thị Minh Khai"},""".formatted(departs, arrives));
    }

    private static String body(String form, String person, String answers) {
        return "{\"form\":\"%s\",\"person\":\"%s\",\"answers\":{%s%s}}".formatted(form, person, answers, NO_SYMPTOMS);
    }
}
