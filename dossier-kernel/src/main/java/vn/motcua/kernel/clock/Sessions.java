package vn.motcua.kernel.clock;

/** Numbers of working sessions in words, as days and halves. */
final class Sessions {

    private Sessions() {}

    static String vi(int sessions) {
        int days = sessions / 2;
        String words;
        if (sessions % 2 == 0) {
            words = days + " ngày";
        } else {
            words = days == 0 ? "nửa ngày" : days + " ngày rưỡi";
        }
        return "%s làm việc (%d buổi)".formatted(words, sessions);
    }

    static String en(int sessions) {
        int days = sessions / 2;
        String words;
        if (sessions % 2 == 0) {
            words = days == 1 ? "1 working day" : days + " working days";
        } else {
            words = days == 0 ? "half a working day" : days + " and a half working days";
        }
        return "%s (%d session%s)".formatted(words, sessions, sessions == 1 ? "" : "s");
    }
}
