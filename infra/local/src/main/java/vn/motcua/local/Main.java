package vn.motcua.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import vn.motcua.load.Load;
import vn.motcua.local.District.LostRecords;
import vn.motcua.local.closing.ClosingVerifier;
import vn.motcua.local.command.Words;
import vn.motcua.local.deadletters.DeadLetterCommand;
import vn.motcua.local.deadletters.Order;
import vn.motcua.local.demo.Demo;
import vn.motcua.local.rebuild.CaseRebuild;
import vn.motcua.local.rebuild.LedgerRebuild;
import vn.motcua.local.rebuild.LedgerRebuild.Decision;
import vn.motcua.local.repair.CodeRepair;
import vn.motcua.local.replay.VuQuangQuarter;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * What the launcher runs: {@code start}, {@code demo}, {@code status}, {@code rebuild}, {@code
 * repair-codes}, {@code deadletters}, {@code verify-closing} or {@code load}.
 */
public final class Main {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final int NOT_RUNNING = 3;

    private static final String KEY = "--key=";
    private static final String ACCEPT = "--accept-lost-records";

    private final Words words = Words.of(System.getenv());
    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        // UTF-8 whatever the locale: a bare machine's would turn Vietnamese into question marks.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        System.exit(new Main(out).run(new ArrayList<>(List.of(arguments))));
    }

    private int run(List<String> arguments) throws IOException, InterruptedException {
        String command = arguments.isEmpty() ? "" : arguments.removeFirst();
        try {
            return switch (command) {
                case "start" -> start(arguments);
                case "demo" -> demo(arguments);
                case "status" -> status(arguments);
                case "rebuild" -> rebuild(arguments);
                case "repair-codes" -> repairCodes(arguments);
                case "deadletters" -> deadLetters(arguments);
                case "load" -> load(arguments);
                case "verify-closing" -> verifyClosing(arguments);
                case String unknown -> throw new Refused("unknown-command", unknown);
            };
        } catch (Refused refused) {
            out.println(refused.in(words));
            return REFUSED;
        }
    }

    private int start(List<String> arguments) throws IOException, InterruptedException {
        var decision = arguments.remove(ACCEPT) ? LostRecords.ACCEPT : LostRecords.REFUSE;
        new Instance(settings(arguments), words, out).start(decision);
        return serve();
    }

    private int demo(List<String> arguments) throws IOException, InterruptedException {
        boolean exit = arguments.remove("--exit");
        Settings settings = settings(arguments);
        var instance = new Instance(settings, words, out);
        instance.start(LostRecords.REFUSE);
        boolean asPublished = new Demo(settings.gateway(), words, out).run();
        if (exit) {
            return asPublished ? DONE : FAILED;
        }
        out.println(instance.where());
        out.println(words.say("serving"));
        return serve();
    }

    private int status(List<String> arguments) throws IOException, InterruptedException {
        Settings settings = running(arguments).orElse(null);
        if (settings == null) {
            return NOT_RUNNING;
        }
        var readiness = new Readiness(settings);
        for (Service service : Service.values()) {
            out.printf(
                    "%-22s :%d  %s%n",
                    service.title(),
                    settings.port(service),
                    words.say(readiness.isReady(service) ? "service-ready" : "service-not-ready"));
        }
        return readiness.missing().isEmpty() ? DONE : FAILED;
    }

    private int rebuild(List<String> arguments) throws IOException, InterruptedException {
        boolean cases = arguments.remove("processing");
        Decision decision = Decision.BY_RESULT;
        if (arguments.remove("--switch")) {
            decision = Decision.SWITCH;
        } else if (!cases && arguments.remove("--discard")) {
            decision = Decision.DISCARD;
        }
        Settings settings = running(arguments).orElse(null);
        if (settings == null) {
            return NOT_RUNNING;
        }
        boolean done =
                cases
                        ? new CaseRebuild(settings.gateway(), words, out)
                                .run(decision != Decision.SWITCH)
                        : new LedgerRebuild(settings.gateway(), words, out).run(decision);
        return done ? DONE : FAILED;
    }

    private int repairCodes(List<String> arguments) throws IOException, InterruptedException {
        boolean apply = arguments.remove("--apply");
        Settings settings = running(arguments).orElse(null);
        if (settings == null) {
            return NOT_RUNNING;
        }
        return new CodeRepair(settings.gateway(), words, out).run(apply) ? DONE : FAILED;
    }

    private int deadLetters(List<String> arguments) throws IOException, InterruptedException {
        List<String> ours = arguments.stream().filter(one -> !Settings.isOne(one)).toList();
        arguments.removeAll(ours);
        Order order = order(ours);
        Settings settings = running(arguments).orElse(null);
        if (settings == null) {
            return NOT_RUNNING;
        }
        return new DeadLetterCommand(settings.gateway(), words, out).run(order) ? DONE : FAILED;
    }

    private static Order order(List<String> arguments) {
        try {
            return Order.read(arguments);
        } catch (IllegalArgumentException unclear) {
            throw new Refused("letters.usage", String.valueOf(unclear.getMessage()));
        }
    }

    /** How the district that is running was started; says so when none is. */
    private Optional<Settings> running(List<String> arguments) throws IOException {
        Settings asked = settings(arguments);
        Optional<Settings> running =
                VarDirectory.argumentsOf(asked.var())
                        .map(written -> written.isEmpty() ? asked : settings(written));
        if (running.isEmpty()) {
            out.println(words.say("not-running", asked.var()));
        }
        return running;
    }

    /** Needs no running district, and no data of one. */
    private int verifyClosing(List<String> arguments) {
        String key = "";
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith(KEY)) {
                key = argument.substring(KEY.length());
            } else {
                files.add(Path.of(argument));
            }
        }
        if (files.isEmpty()) {
            throw new Refused("closing.usage");
        }
        return new ClosingVerifier(words, out).verify(files, key) ? DONE : FAILED;
    }

    /** Loads what answers at the gateway's address, or at another that is given. */
    private int load(List<String> arguments) throws IOException, InterruptedException {
        return new Load(
                        settings(List.of()).gateway(),
                        System.getenv(),
                        () -> VuQuangQuarter.draw().csv(),
                        out)
                .run(arguments);
    }

    private static Settings settings(List<String> arguments) {
        return Settings.read(arguments, System.getenv());
    }

    /** Until the process is told to end. */
    private static int serve() throws InterruptedException {
        new CountDownLatch(1).await();
        return DONE;
    }
}
