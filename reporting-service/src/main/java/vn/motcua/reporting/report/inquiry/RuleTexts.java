package vn.motcua.reporting.report.inquiry;

/** What the rule sets say, in Vietnamese and in English. */
record RuleTexts(String name, String nameEn, String text, String textEn, String source) {

    /** By every rule set. */
    static final String REOPENED =
            " Hồ sơ mở lại thuộc cột (6) của kỳ mở lại; lần giải quyết trước vẫn tính vào ngày của"
                    + " nó.";

    static final String REOPENED_EN =
            " A reopened dossier is in column (6) of the period it was reopened in; its earlier"
                    + " closing stays counted on its day.";

    private static final String FORM_SOURCE =
            "Biểu II.06a/VPCP/KSTT (Thông tư 01/2020/TT-VPCP), tiêu đề cột in tại Trung tâm"
                    + " Phục vụ hành chính công tỉnh Hà Tĩnh";

    static final RuleTexts FORM =
            new RuleTexts(
                    "Theo biểu II.06a",
                    "As form II.06a",
                    "Cột (9) gồm cả hồ sơ rút, trả lại và dừng do không bổ sung. Cột (12) gồm cả hồ"
                        + " sơ chờ bổ sung hoặc chờ nghĩa vụ tài chính; hồ sơ đã quá hạn trước khi"
                        + " chờ thì vẫn quá hạn, thuộc cột (13). Hồ sơ bị từ chối sau khi giải"
                        + " quyết tính là đã giải quyết, theo đúng hạn hay quá hạn của nó.",
                    "Column (9) includes dossiers withdrawn, returned or lapsed. Column (12)"
                        + " includes those waiting for a supplement or a payment; what was overdue"
                        + " before it began to wait stays overdue, in (13). A refusal after"
                        + " processing is resolved, and timed like any other.",
                    FORM_SOURCE);

    static final RuleTexts WAITING_IN_TIME =
            new RuleTexts(
                    "Theo biểu II.06a, hồ sơ chờ tính là trong hạn",
                    "As form II.06a, waiting is in time",
                    "Cột (9) gồm cả hồ sơ rút, trả lại và dừng do không bổ sung. Cột (12) gồm mọi"
                        + " hồ sơ chờ bổ sung hoặc chờ nghĩa vụ tài chính, kể cả hồ sơ đã quá hạn"
                        + " trước khi chờ. Hồ sơ bị từ chối sau khi giải quyết tính là đã giải"
                        + " quyết, theo đúng hạn hay quá hạn của nó.",
                    "Column (9) includes dossiers withdrawn, returned or lapsed. Column (12)"
                        + " includes all that wait for a supplement or a payment, also those that"
                        + " were overdue before. A refusal after processing is resolved, and timed"
                        + " like any other.",
                    FORM_SOURCE + "; bộ quy tắc default-2021 phiên bản 1");

    static final RuleTexts WAITING =
            new RuleTexts(
                    "Tạm dừng để riêng",
                    "Waiting apart",
                    "Hồ sơ chờ bổ sung hoặc chờ nghĩa vụ tài chính là nhóm riêng, không thuộc cột"
                        + " (11); (3) = (7) + (11) + tạm dừng. Hồ sơ rút, trả lại và dừng do không"
                        + " bổ sung thuộc cột (9).",
                    "Dossiers waiting for a supplement or a payment are a group of their own, not"
                        + " in column (11); (3) = (7) + (11) + paused. Those withdrawn, returned or"
                        + " lapsed are in column (9).",
                    "Bảng tổng hợp của hệ thống một cửa Hà Tĩnh: “đã xử lý” gồm cả rút, “tạm dừng”"
                            + " là nhóm riêng");

    static final RuleTexts UNDECIDED =
            new RuleTexts(
                    "Tạm dừng và không có quyết định để riêng",
                    "Waiting and undecided apart",
                    "Hồ sơ chờ là nhóm riêng và không bao giờ quá hạn; hồ sơ rút, trả lại và dừng"
                        + " do không bổ sung để riêng, không tính là đã giải quyết; (3) = (7) +"
                        + " (11) + tạm dừng + rút + trả lại. Từ chối sau khi giải quyết là đã giải"
                        + " quyết.",
                    "Waiting dossiers are a group of their own and never overdue; those withdrawn,"
                        + " returned or lapsed are apart and not resolved; (3) = (7) + (11) +"
                        + " paused + withdrawn + returned. A refusal after processing is resolved.",
                    "Cách thống kê của phần mềm OpenCPS; hồ sơ trả lại và dừng do không bổ sung"
                            + " được xếp cùng hồ sơ rút");
}
