package org.sakta.datasubject;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sakta.area.Jurisdiction;
import org.sakta.area.JurisdictionWiring;
import org.sakta.declaration.DeclarationWiring;
import org.sakta.identity.HeldData;
import org.sakta.identity.IdentityWiring;
import org.sakta.laboratory.LaboratoryWiring;
import org.sakta.notice.NoticeWiring;
import org.sakta.policy.Settings;
import org.sakta.shared.config.Env;
import org.sakta.shared.http.Filter;
import org.sakta.shared.http.Subject;
import org.sakta.shared.requests.Attempts;
import org.sakta.shared.wiring.KernelWiring;
import org.sakta.status.StatusWiring;
import org.sakta.tracing.TracingWiring;
import org.sakta.visit.VisitWiring;

/** Composes what every context holds about people; identity comes last, since it forgets who the person was. */
record DataSubjectWiring(Filter edge, ExportData exporting, EraseData erasing, ExportLimit exports) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String EXPORT = "export";

    static DataSubjectWiring of(Env env) {
        var kernel = KernelWiring.of(env);
        return of(
                IdentityWiring.of(kernel),
                List.of(
                        DeclarationWiring.of(kernel).held(),
                        StatusWiring.of(kernel).held(),
                        LaboratoryWiring.of(kernel).held(),
                        VisitWiring.held(kernel),
                        NoticeWiring.of(kernel).held(),
                        TracingWiring.of(kernel).held()),
                limit(JurisdictionWiring.of(kernel), new Attempts(kernel.table("REQUEST_TABLE"), kernel.clock())),
                kernel.edge(),
                kernel.clock());
    }

    static DataSubjectWiring of(
            IdentityWiring identity, List<HeldData> others, ExportLimit exports, Filter edge, InstantSource clock) {
        var contributors = new ArrayList<>(others);
        contributors.addAll(identity.held());
        return new DataSubjectWiring(
                edge,
                new ExportData(identity.mandates(), identity.people(), contributors, clock),
                new EraseData(identity.erasing(), contributors),
                exports);
    }

    private static ExportLimit limit(Jurisdiction jurisdiction, Attempts attempts) {
        return new ExportLimit() {
            @Override
            public Optional<Duration> count(Subject subject) {
                int perDay = Settings.of(jurisdiction.country(), jurisdiction.today())
                        .exports()
                        .perDay();
                return attempts.count(EXPORT, subject.value(), perDay, DAY);
            }

            @Override
            public void giveBack(Subject subject) {
                attempts.giveBack(EXPORT, subject.value(), DAY);
            }
        };
    }
}
