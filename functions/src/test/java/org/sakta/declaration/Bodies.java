package org.sakta.declaration;

/** Declarations as people fill them in. */
final class Bodies {
    static final String VIETNAMESE = """
            {"form": "vn-movement-2", "person": "me", "answers": {
              "travel": {"mode": "aircraft", "vehicle": "VN 1234", "seat": "12A",
                "departedOn": "2026-03-02", "arrivedOn": "2026-03-02", "from": "01", "to": "48"},
              "contact": {"province": "48", "ward": "Phường Hải Châu", "address": "12 đường Trần Phú, tổ 5"},
              "symptoms": {"fever": false, "cough": false, "breathing": false, "throat": false,
                "vomiting": false, "diarrhoea": false, "haemorrhage": false, "rash": false},
              "exposure": {"animals": false, "case": false}}}""";
    static final String KAZAKH = """
            {"form": "kz-population-1", "answers": {
              "contact": {"province": "750000000", "district": "751810000", "ward": "Қалқаман-2 ықшамауданы",
                "address": "Әбіш Кекілбайұлы көшесі, 34-үй, 7-пәтер"},
              "symptoms": {"fever": false, "cough": false, "breathing": false, "throat": false,
                "vomiting": false, "diarrhoea": false, "haemorrhage": false, "rash": false},
              "exposure": {"animals": false, "case": false}}}""";
    static final String KYRGYZ = """
            {"form": "kg-population-1", "answers": {
              "contact": {"province": "41721000000000", "address": "Өзгөн көчөсү, 15-үй"},
              "symptoms": {"fever": true, "cough": true, "breathing": false, "throat": false,
                "vomiting": false, "diarrhoea": false, "haemorrhage": false, "rash": false},
              "exposure": {"animals": false, "case": true}}}""";

    private Bodies() {}
}
