package io.sillok.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sillok.ingest.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    @Test
    void aWrongExtentIsNotBelieved() throws Exception {
        assertThat(texts(new Spreadsheet().row(1, "가", "나").row(2, "다", null, "라")))
                .containsExactly("1: 0=가 1=나", "2: 0=다 2=라");
    }

    @Test
    void elementsMayHaveAnyPrefix() throws Exception {
        assertThat(texts(new Spreadsheet()
                        .prefixed()
                        .shared("<x:t>함께</x:t>")
                        .xml("<x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c></x:row>")))
                .containsExactly("1: 0=함께");
    }

    @Test
    void sharedTextsKeepTheirRunsAndLoseHowTheyArePronounced() throws Exception {
        assertThat(texts(new Spreadsheet()
                        .shared(
                                "<r><t>광주 </t></r><r><rPr><b/></rPr><t>인공지능</t></r><rPh sb='0' eb='1'><t>kwangju</t></rPh><phoneticPr fontId='1'/>",
                                "<t>줄_x000D_\n바꿈 _x005F_x000D_</t>")
                        .xml("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>")))
                .containsExactly("1: 0=광주 인공지능 1=줄\r\n바꿈 _x000D_");
    }

    @Test
    void aSharedTextThatIsNotThereIsAnError() throws Exception {
        Row row = rows(new Spreadsheet()
                        .shared("<t>하나</t>")
                        .xml("<row r='1'><c r='A1' t='s'><v>7</v></c><c r='B1' t='s'><v>-1</v></c></row>"))
                .get(0);
        assertThat(row.cells()).extracting(Cell::kind).containsExactly(Cell.Kind.ERROR, Cell.Kind.ERROR);
    }

    @Test
    void rowsAndCellsWithoutNumbersFollowOneAnother() throws Exception {
        assertThat(
                        texts(
                                new Spreadsheet()
                                        .xml(
                                                "<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row><row r='7'><c><v>4</v></c></row><row><c><v>5</v></c></row>")))
                .containsExactly("1: 0=1 3=2 4=3", "7: 0=4", "8: 0=5");
    }

    @Test
    void formulasGiveTheValueTheyHadAndErrorsAreErrors() throws Exception {
        Row row = rows(new Spreadsheet()
                        .xml(
                                "<row r='1'><c r='A1' t='str'><f>B1&amp;\"x\"</f><v>값</v></c><c r='B1' t='e'><f>X!1</f><v>#REF!</v></c><c r='C1'><f>1+1</f></c><c r='D1' t='b'><v>1</v></c></row>"))
                .get(0);
        assertThat(row.cells())
                .extracting(cell -> cell.column() + " " + cell.kind() + " " + cell.text())
                .containsExactly("0 TEXT 값", "1 ERROR #REF!", "3 BOOLEAN 1");
    }

    @Test
    void aNumberShownAsADateIsADate() throws Exception {
        Row row = rows(styled("")).get(0);
        assertThat(row.cells())
                .extracting(Cell::kind)
                .containsExactly(Cell.Kind.NUMBER, Cell.Kind.DATE, Cell.Kind.MONTH, Cell.Kind.NUMBER, Cell.Kind.DATE);
        assertThat(row.cell(1).moment()).contains(LocalDateTime.of(2025, 9, 25, 0, 0));
        assertThat(row.cell(4).moment()).contains(LocalDateTime.of(2025, 9, 25, 18, 0));
    }

    @Test
    void aWorkbookMayCountItsDaysFrom1904() throws Exception {
        assertThat(rows(styled("<workbookPr date1904='1'/>")).get(0).cell(1).moment())
                .contains(LocalDateTime.of(2029, 9, 26, 0, 0));
    }

    @Test
    void theFirstTwoMonthsOf1900AreADayLaterThanTheRest() {
        assertThat(day("1")).isEqualTo("1900-01-01T00:00");
        assertThat(day("59")).isEqualTo("1900-02-28T00:00");
        assertThat(day("61")).isEqualTo("1900-03-01T00:00");
        assertThat(new Cell(0, Cell.Kind.NUMBER, "1e999", Cell.DateBase.OF_1900).moment())
                .isEmpty();
        assertThat(new Cell(0, Cell.Kind.NUMBER, "-3", Cell.DateBase.OF_1900).moment())
                .isEmpty();
    }

    @Test
    void aFileThatIsCutOrAnotherDocumentSaysSo() throws Exception {
        byte[] whole = new Spreadsheet().row(1, "가").bytes();
        assertThatThrownBy(() -> Workbook.open(Content.of(Arrays.copyOf(whole, whole.length - 30))))
                .isInstanceOf(SheetUnreadableException.class)
                .hasMessageContaining("breaks off");
        byte[] letter = new Spreadsheet().part("xl/workbook.xml", "<document/>").bytes();
        assertThatThrownBy(() -> Workbook.open(Content.of(letter)))
                .isInstanceOf(SheetUnreadableException.class)
                .hasMessageContaining("another kind of document");
    }

    @Test
    void entitiesAreNotFollowed() throws Exception {
        byte[] bytes = new Spreadsheet()
                .part(
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE sst [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><sst><si><t>&x;</t></si></sst>")
                .xml("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                .bytes();
        try {
            assertThat(rows(bytes).get(0).cells()).allMatch(cell -> cell.text().isBlank());
        } catch (SheetUnreadableException e) {
            assertThat(e.problem()).contains("not well-formed");
        }
    }

    @Test
    void aSheetThatBreaksOffGivesItsRowsUpToThere() throws Exception {
        byte[] bytes = new Spreadsheet()
                .row(1, "가")
                .xml("<row r='2'><c r='A2'><v>1</oops>")
                .bytes();
        Workbook book = Workbook.open(Content.of(bytes));
        try (Rows rows = book.rows(book.sheets().get(0))) {
            assertThat(rows.next()).isNotNull();
            assertThatThrownBy(rows::next).isInstanceOf(SheetUnreadableException.class);
        }
    }

    @Test
    void brokenBytesAreSaidAndNotPrinted() throws Exception {
        byte[] good = new Spreadsheet().row(1, "가나다").bytes();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                for (int i = 0; i < part.length; i++) {
                    part[i] = part[i] == (byte) 0x82 ? (byte) 'x' : part[i];
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(part);
            }
        }
        assertThatThrownBy(() -> rows(out.toByteArray()))
                .isInstanceOf(SheetUnreadableException.class)
                .hasMessageContaining("not well-formed");
    }

    @Test
    void aSheetThatUnpacksWithoutEndIsRefused() throws Exception {
        byte[] bytes = new Spreadsheet()
                .xml("<row r='1'><c r='A1' t='inlineStr'><is><t>" + " ".repeat(40 << 20) + "</t></is></c></row>")
                .bytes();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatThrownBy(() -> rows(bytes))
                .isInstanceOf(SheetUnreadableException.class));
    }

    @Test
    void aHundredThousandRowsAndDeepNestingTakeNoTime() throws Exception {
        Spreadsheet many = new Spreadsheet();
        for (int i = 1; i <= 100_000; i++) {
            many.xml("<row><c><v>" + i + "</v></c></row>");
        }
        byte[] bytes = many.bytes();
        byte[] nested = new Spreadsheet()
                .xml("<row r='1'><c r='A1'>" + "<x>".repeat(100_000) + "</c></row>")
                .bytes();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(rows(bytes)).hasSize(100_000);
            assertThatThrownBy(() -> rows(nested)).isInstanceOf(SheetUnreadableException.class);
        });
    }

    private static Spreadsheet styled(String properties) {
        return new Spreadsheet()
                .workbook(properties)
                .part(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;년&quot; m&quot;월&quot;'/><numFmt numFmtId='165' formatCode='#,##0&quot; days&quot;'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='22'/></cellXfs></styleSheet>")
                .xml(
                        "<row r='1'><c s='0'><v>45925</v></c><c s='1'><v>45925</v></c><c s='2'><v>45925</v></c><c s='3'><v>45925</v></c><c s='4'><v>45925.75</v></c></row>");
    }

    private static String day(String serial) {
        return new Cell(0, Cell.Kind.DATE, serial, Cell.DateBase.OF_1900)
                .moment()
                .orElseThrow()
                .toString();
    }

    private static List<String> texts(Spreadsheet sheet) throws IOException, SheetUnreadableException {
        List<String> texts = new ArrayList<>();
        for (Row row : rows(sheet)) {
            StringBuilder text = new StringBuilder(row.number() + ":");
            for (Cell cell : row.cells()) {
                text.append(' ').append(cell.column()).append('=').append(cell.text());
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<Row> rows(Spreadsheet sheet) throws IOException, SheetUnreadableException {
        return rows(sheet.bytes());
    }

    private static List<Row> rows(byte[] bytes) throws IOException, SheetUnreadableException {
        Workbook book = Workbook.open(Content.of(bytes));
        List<Row> rows = new ArrayList<>();
        try (Rows sheet = book.rows(book.sheets().get(0))) {
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
