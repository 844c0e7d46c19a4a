package vn.motcua.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;

import vn.motcua.kernel.event.Role;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.desk.CaseRight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the code behind an endpoint says of its answers: which refusals, roles and headers. Read
 * from the class files along every call that may follow, so it may name a refusal too many; it
 * leaves none out that is written as {@code Problem.of(status, "key")}.
 */
final class CodeReading {

    private static final String CALLER = internal(Caller.class);
    private static final String ENTITY = internal(ResponseEntity.class);
    private static final String PROBLEM = internal(Problem.class);
    private static final String STATUS = internal(HttpStatus.class);
    private static final String ROLE = internal(Role.class);
    private static final String RIGHT = internal(CaseRight.class);

    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Map<String, List<ClassModel>> below = new HashMap<>();
    private final Map<String, List<String>> roleLists = new HashMap<>();
    private final Set<String> keys;

    /**
     * Reads compiled classes.
     *
     * @param keys of the problems that have a text; other words in the code are none
     */
    CodeReading(List<Path> roots, Set<String> keys) {
        this.keys = keys;
        roots.forEach(this::read);
        for (ClassModel type : classes.values()) {
            type.superclass().ifPresent(above -> link(above.asInternalName(), type));
            type.interfaces().forEach(above -> link(above.asInternalName(), type));
        }
        classes.values().stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.methodName().equalsString("<clinit>"))
                .forEach(start -> new Walk(Set.of(), "").pass(start));
    }

    private void read(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .forEach(file -> {
                        ClassModel type = parse(file);
                        classes.put(type.thisClass().asInternalName(), type);
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void link(String above, ClassModel type) {
        below.computeIfAbsent(above, _ -> new ArrayList<>()).add(type);
    }

    /**
     * What a handler's code says.
     *
     * @param explainers the exception handlers of the advices that serve it
     */
    Said of(Method handler, List<Method> explainers) {
        String controller = internal(handler.getDeclaringClass());
        var walk = new Walk(explainers.stream().collect(toSet()), controller);
        walk.enter(controller, handler.getName(), descriptor(handler));
        walk.walk();
        return walk.said;
    }

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }

    /**
     * What was read.
     *
     * @param refusals keys of problems by their status
     * @param patience the statuses that come with {@code Retry-After}
     */
    record Said(
            TreeMap<Integer, TreeSet<String>> refusals,
            TreeSet<String> roles,
            TreeSet<Integer> successes,
            TreeSet<String> headers,
            Set<Integer> patience) {

        void refuses(HttpStatus status, String key) {
            refusals.computeIfAbsent(status.value(), _ -> new TreeSet<>()).add(key);
        }
    }

    private record Step(String owner, String name, String descriptor) {}

    /** One way through the code. */
    private final class Walk {

        private final Said said =
                new Said(
                        new TreeMap<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new HashSet<>());
        private final Map<String, List<Method>> explainers;
        private final String controller;
        private final Set<Step> seen = new HashSet<>();
        private final Deque<MethodModel> next = new ArrayDeque<>();

        Walk(Set<Method> explainers, String controller) {
            this.controller = controller;
            this.explainers =
                    explainers.stream()
                            .filter(method -> method.isAnnotationPresent(ExceptionHandler.class))
                            .collect(groupingBy(one -> internal(one.getParameterTypes()[0])));
        }

        void walk() {
            while (!next.isEmpty()) {
                pass(next.remove());
            }
        }

        void enter(String owner, String name, String descriptor) {
            if (!seen.add(new Step(owner, name, descriptor))) {
                return;
            }
            ClassModel type = classes.get(owner);
            if (type == null) {
                return;
            }
            type.methods().stream()
                    .filter(method -> method.methodName().equalsString(name))
                    .filter(method -> method.methodType().equalsString(descriptor))
                    .forEach(next::add);
            below.getOrDefault(owner, List.of())
                    .forEach(one -> enter(one.thisClass().asInternalName(), name, descriptor));
            type.superclass().ifPresent(above -> enter(above.asInternalName(), name, descriptor));
        }

        void pass(MethodModel method) {
            var loaded = new Loaded();
            method.code().ifPresent(code -> code.forEach(element -> pass(method, element, loaded)));
        }

        private void pass(MethodModel in, CodeElement element, Loaded loaded) {
            switch (element) {
                case FieldInstruction field -> pass(field, loaded);
                case ConstantInstruction constant
                        when constant.constantValue() instanceof String text -> {
                    loaded.texts.add(text);
                    if (isOfController(in) && Headers.KNOWN.contains(text)) {
                        said.headers.add(text);
                    }
                }
                case InvokeInstruction call -> pass(in, call, loaded);
                case InvokeDynamicInstruction dynamic ->
                        dynamic.bootstrapArgs().stream()
                                .filter(DirectMethodHandleDesc.class::isInstance)
                                .map(DirectMethodHandleDesc.class::cast)
                                .forEach(this::enter);
                case NewObjectInstruction made ->
                        explainers
                                .getOrDefault(made.className().asInternalName(), List.of())
                                .forEach(explainer ->
                                        enter(
                                                internal(explainer.getDeclaringClass()),
                                                explainer.getName(),
                                                descriptor(explainer)));
                default -> {}
            }
        }

        private void enter(DirectMethodHandleDesc handle) {
            String owner = handle.owner().descriptorString();
            enter(
                    owner.substring(1, owner.length() - 1),
                    handle.methodName(),
                    handle.lookupDescriptor());
        }

        private void pass(FieldInstruction field, Loaded loaded) {
            String owner = field.owner().asInternalName();
            String name = field.name().stringValue();
            if (field.opcode() == Opcode.PUTSTATIC) {
                if (field.type().equalsString("[L" + ROLE + ";") || isRight(field)) {
                    roleLists.put(owner + "." + name, List.copyOf(loaded.roles));
                }
                loaded.roles.clear();
            } else if (owner.equals(STATUS)) {
                loaded.status = HttpStatus.valueOf(name);
            } else if (owner.equals(ROLE)) {
                loaded.roles.add(name);
            } else if (isRight(field)) {
                // A right that is named is asked for.
                said.roles.addAll(roleLists.getOrDefault(owner + "." + name, List.of()));
            } else if (field.type().equalsString("[L" + ROLE + ";")) {
                loaded.roles.addAll(roleLists.getOrDefault(owner + "." + name, List.of()));
            }
        }

        /** A right to cases, which is made with roles. */
        private boolean isRight(FieldInstruction field) {
            return field.type().equalsString("L" + RIGHT + ";");
        }

        private void pass(MethodModel in, InvokeInstruction call, Loaded loaded) {
            String owner = call.owner().asInternalName();
            String name = call.name().stringValue();
            if ((owner.equals(PROBLEM) && name.equals("of")) || isProblemMaker(call)) {
                HttpStatus status = loaded.status == null ? statusOf(call) : loaded.status;
                if (status != null) {
                    loaded.texts.stream()
                            .filter(keys::contains)
                            .forEach(key -> said.refuses(status, key));
                    loaded.last = status;
                }
                loaded.texts.clear();
                loaded.status = null;
            } else if (owner.equals(PROBLEM) && name.equals("retryAfter") && loaded.last != null) {
                said.patience.add(loaded.last.value());
            } else if (owner.equals(CALLER)
                    && (name.equals("actingAs") || (name.equals("is") && isOfController(in)))) {
                said.roles.addAll(loaded.roles);
                loaded.roles.clear();
            } else if (isOfController(in)) {
                answer(owner, name, loaded);
            }
            if (owner.startsWith("vn/motcua/")) {
                enter(owner, name, call.type().stringValue());
            }
        }

        private void answer(String owner, String name, Loaded loaded) {
            if (name.equals("eTag")) {
                said.headers.add("ETag");
            }
            if (owner.equals(ENTITY)) {
                switch (name) {
                    case "created" -> {
                        said.successes.add(201);
                        said.headers.add("Location");
                    }
                    case "accepted" -> said.successes.add(202);
                    case "noContent" -> said.successes.add(204);
                    case "status" -> {
                        if (loaded.status != null && loaded.status.is2xxSuccessful()) {
                            said.successes.add(loaded.status.value());
                        }
                        loaded.status = null;
                    }
                    default -> {}
                }
            }
        }

        private boolean isOfController(MethodModel in) {
            return in.parent()
                    .filter(type -> type.thisClass().asInternalName().equals(controller))
                    .isPresent();
        }

        /** A method that is given the key, and makes a problem of it. */
        private boolean isProblemMaker(InvokeInstruction call) {
            String type = call.type().stringValue();
            return type.contains("Ljava/lang/String;")
                    && (type.endsWith(")L" + PROBLEM + ";") || type.contains("L" + STATUS + ";"))
                    && call.owner().asInternalName().startsWith("vn/motcua/");
        }

        private @Nullable HttpStatus statusOf(InvokeInstruction call) {
            ClassModel type = classes.get(call.owner().asInternalName());
            if (type == null) {
                return null;
            }
            return type.methods().stream()
                    .filter(method -> method.methodName().equalsString(call.name().stringValue()))
                    .filter(method -> method.methodType().equalsString(call.type().stringValue()))
                    .flatMap(method -> method.code().stream())
                    .flatMap(code -> code.elementStream())
                    .filter(FieldInstruction.class::isInstance)
                    .map(FieldInstruction.class::cast)
                    .filter(field -> field.owner().asInternalName().equals(STATUS))
                    .map(field -> HttpStatus.valueOf(field.name().stringValue()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What the instructions before a call have put there for it. */
    private static final class Loaded {
        private final List<String> texts = new ArrayList<>();
        private final List<String> roles = new ArrayList<>();
        private @Nullable HttpStatus status;
        private @Nullable HttpStatus last;
    }
}
