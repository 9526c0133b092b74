package org.sakta.bench;

import java.time.LocalDate;
import java.util.Map;

/** The requests that are measured and counted. */
final class Requests {
    private Requests() {}

    static Exchange areas() {
        return new Exchange("GET /areas", "/areas?country=KG&level=region", Map.of(), "", "");
    }

    static Exchange me(String citizen) {
        return new Exchange("GET /people/{personId}", "/people/me", Map.of("personId", "me"), "", citizen);
    }

    static Exchange registration(String token, int number) {
        return new Exchange("POST /people", "/people", Map.of(), """
                {"for":"self","name":"Айгүл Токтогулова","birthDate":"1990-05-17","sex":"female","nationality":"KG",
                 "documents":[{"country":"KG","type":"passport","number":"AC%07d"}],
                 "residence":{"areaCode":"41702000000000","address":"Каракол ш., Токтогул көч. 12"},"language":"ky"}
                """.formatted(number), token);
    }

    static Exchange declaration(String citizen, boolean cough) {
        return new Exchange("POST /declarations", "/declarations", Map.of(), """
                {"form":"kg-population-1","person":"me","answers":{
                 "contact":{"province":"41702000000000","district":"41702410000010","address":"Токтогул көч. 12"},
                 "symptoms":{"fever":false,"cough":%s,"breathing":false,"throat":false,"vomiting":false,
                 "diarrhoea":false,"haemorrhage":false,"rash":false},
                 "exposure":{"animals":false,"case":false}}}
                """.formatted(cough), citizen);
    }

    static Exchange programme(String id) {
        return new Exchange("GET /programmes/{programmeId}", "/programmes/" + id, Map.of("programmeId", id), "", "");
    }

    static Exchange opening(String registrar, LocalDate startsOn) {
        return new Exchange("POST /programmes", "/programmes", Map.of(), """
                {"area":"41702000000000","name":{"ky":"Ысык-Көл","en":"Issyk-Kul"},
                 "announcement":{"ky":"Декларация","en":"Declare here"},"types":["population"],
                 "startsOn":"%s"}
                """.formatted(startsOn), registrar);
    }

    /** @param link as a receipt gives it */
    static Exchange image(String citizen, String link) {
        return new Exchange("GET /passes/{passId}/image", link + "?format=png&size=screen", Map.of(), "", citizen);
    }

    static Exchange verification(String officer, String scanned) {
        return new Exchange(
                "POST /verifications", "/verifications", Map.of(), "{\"code\":\"" + scanned + "\"}", officer);
    }
}
