package pl.ugoda.killing;

import java.util.ArrayList;
import java.util.List;

/** What is killed, and when. */
record Kill(Target target, Moment moment) {
    enum Target {
        JVM,
        POSTMASTER,
        BOTH;

        /** SIGKILL, without any chance to tidy up. */
        void strike(RunningProgram program) {
            switch (this) {
                case JVM -> program.killJvm();
                case POSTMASTER -> {
                    if (!program.killPostmaster()) {
                        program.killJvm();
                    }
                }
                case BOTH -> {
                    boolean ignored = program.killPostmaster();
                    program.killJvm();
                }
            }
        }
    }

    enum Moment {
        /** Decisions and permits are written, messages are not, nothing is committed. */
        IN_A_DECISION,
        /** A message has come whole, and its sender does not know. */
        DATA_ENDED,
        /** Its sender knows, and has not recorded it: others of the window are still to be sent. */
        ANSWERED,
        /** About to come. */
        ADDRESSED,
        /** At any instant of the sending. */
        SOMEWHEN,
        /** Before the program is ready: while it recovers from the kill before. */
        WHILE_STARTING
    }

    /** Three: one of each target, one in the middle of a decision, two between DATA and commit. */
    static List<Kill> three() {
        return List.of(
                new Kill(Target.JVM, Moment.IN_A_DECISION),
                new Kill(Target.POSTMASTER, Moment.ANSWERED),
                new Kill(Target.BOTH, Moment.DATA_ENDED));
    }

    /** Six on each day, one at each moment; the targets take turns, and each day at another moment. */
    static List<Kill> ofDay(int day) {
        List<Target> targets = List.of(Target.values());
        List<Kill> kills = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            kills.add(new Kill(targets.get((kills.size() + day) % targets.size()), moment));
        }
        return kills;
    }
}
