package org.sakta.declaration.programme;

import java.time.InstantSource;
import java.util.HexFormat;
import org.sakta.area.Areas;
import org.sakta.shared.config.Env;
import org.sakta.shared.dynamo.Table;
import org.sakta.shared.dynamo.Transactions;
import org.sakta.shared.http.Filter;
import org.sakta.shared.keys.KeyRing;
import org.sakta.shared.wiring.KernelWiring;

/** From the environment: {@code DECLARATION_TABLE}; for staff also {@code KEY_TABLE}, {@code DATA_KEY_ID}, {@code REQUEST_TABLE}. */
public final class ProgrammeWiring {
    private static final int ID_BYTES = 10;

    private final KernelWiring kernel;

    private ProgrammeWiring(KernelWiring kernel) {
        this.kernel = kernel;
    }

    static ProgrammeWiring of(Env env) {
        return new ProgrammeWiring(KernelWiring.of(env));
    }

    /** For declarations, which share the table. */
    public static Programmes programmes(Table declarations, Transactions transactions) {
        return new Programmes(new DynamoProgrammes(declarations, transactions), Areas.bundled());
    }

    /** For declarations, which leave their marks. */
    public static Participation participation(Table declarations, KeyRing keys) {
        return new Participation(new DynamoRosters(declarations), new HandleHashes(keys));
    }

    Filter edge() {
        return kernel.edge();
    }

    Programmes directory() {
        return new Programmes(store(), Areas.bundled());
    }

    InstantSource clock() {
        return kernel.clock();
    }

    ProgrammeRoutes routes() {
        var rosters = new DynamoRosters(kernel.table("DECLARATION_TABLE"));
        return new ProgrammeRoutes(
                directory(),
                new ProgrammeForm(Areas.bundled(), this::id),
                new OpenProgramme(store(), Areas.bundled(), kernel.clock()),
                new KeepRoster(rosters, new HandleHashes(kernel.keys()), kernel.clock()),
                new MeasureCompletion(rosters, kernel.clock()),
                kernel.clock());
    }

    Filter oneEffect() {
        return kernel.oneEffect();
    }

    private ProgrammeId id() {
        var bytes = new byte[ID_BYTES];
        kernel.random().nextBytes(bytes);
        return new ProgrammeId(HexFormat.of().formatHex(bytes));
    }

    private DynamoProgrammes store() {
        return new DynamoProgrammes(kernel.primedTable("DECLARATION_TABLE"), kernel.transactions());
    }
}
