package org.sakta.declaration.programme;

import static org.sakta.shared.http.Reader.choice;
import static org.sakta.shared.http.Reader.date;
import static org.sakta.shared.http.Reader.text;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sakta.area.AreaCode;
import org.sakta.area.Country;
import org.sakta.area.Names;
import org.sakta.area.Validity;
import org.sakta.declaration.form.FormType;
import org.sakta.policy.PolicyFile;
import org.sakta.policy.PolicyTexts;
import org.sakta.shared.http.Fields;
import org.sakta.shared.http.Language;

/** The programmes that come with the policies, so that nobody is without one. */
final class NationalProgrammes {
    private static final Map<Country, List<Programme>> READ = new ConcurrentHashMap<>();

    private NationalProgrammes() {}

    static Optional<Programme> of(Country country, LocalDate on) {
        return READ.computeIfAbsent(country, NationalProgrammes::read).stream()
                .filter(programme -> programme.isInForce(on))
                .findFirst();
    }

    static Optional<Programme> find(ProgrammeId id) {
        return Stream.of(Country.values())
                .flatMap(country -> READ.computeIfAbsent(country, NationalProgrammes::read).stream())
                .filter(programme -> programme.id().equals(id))
                .findFirst();
    }

    private static List<Programme> read(Country country) {
        return PolicyFile.read(country.jurisdiction() + "/programmes.json", file -> {
            file.required("jurisdiction", text(2));
            return file.objects("programmes", 100, programme -> programme(country, programme));
        });
    }

    private static Supplier<Programme> programme(Country country, Fields programme) {
        var id = programme.required("id", text(40).map(ProgrammeId::new));
        var area = programme.required("area", text(14).map(AreaCode::new));
        var from = programme.required("startsOn", date());
        var to = programme.optional("endsOn", date());
        var name = programme.required("name", text(100).map(NationalProgrammes::inEveryLanguage));
        var announcement = programme.required("announcement", text(100).map(NationalProgrammes::inEveryLanguage));
        var types = programme.list("types", 10, choice(FormType.class));
        return () -> new Programme(
                id.get(),
                country,
                area.get(),
                Programme.Kind.NATIONAL,
                name.get(),
                announcement.get(),
                Set.copyOf(types.get()),
                new Validity(from.get(), to.get().orElse(LocalDate.MAX)));
    }

    private static Names inEveryLanguage(String key) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values())
            texts.put(language, PolicyTexts.of("declaration", language).text(List.of(), key));
        return new Names(texts);
    }
}
