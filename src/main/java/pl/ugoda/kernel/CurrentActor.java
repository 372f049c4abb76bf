package pl.ugoda.kernel;

import org.jspecify.annotations.Nullable;

/** Who acts on this thread. Bound at the edge together with {@link CurrentOrganization}; unbound means the program itself. */
public final class CurrentActor {
    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();
    private static final Actor PROGRAM = new Actor.Automaton("ugoda");

    private CurrentActor() {}

    public static <R extends @Nullable Object, X extends Throwable> R call(
            Actor actor, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, actor).call(work);
    }

    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(CURRENT, actor).run(work);
    }

    public static Actor get() {
        return CURRENT.orElse(PROGRAM);
    }
}
