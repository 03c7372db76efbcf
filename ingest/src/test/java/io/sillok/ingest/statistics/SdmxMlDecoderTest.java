package io.sillok.ingest.statistics;

import static io.sillok.ingest.statistics.Rows.decode;
import static io.sillok.ingest.statistics.Rows.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.sillok.ingest.Decoded;
import io.sillok.ingest.Decodings;
import io.sillok.ingest.Delivery;
import io.sillok.model.landing.StatRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One small message for each shape that the standards' versions know. */
class SdmxMlDecoderTest {
    private static final String MESSAGE = "http://www.sdmx.org/resources/sdmxml/schemas/%s/message";

    @Test
    void structureSpecificDataOfVersion3NamesItsStructureByUrnAndHoldsValuesOfSeveralParts() throws IOException {
        Decodings<StatRow> read =
                decode("sdmx-ml", """
                <?xml version="1.0"?><!-- a comment first --><mes:StructureSpecificData xmlns:mes="%s" xmlns:ss="%s/data" xmlns:com="c"
                 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:ns1="urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=HARBOUR:TIDES(1.0.0):ObsLevelDim:TIME_PERIOD">
                <mes:Header><mes:ID>x</mes:ID><mes:Structure structureID="S" dimensionAtObservation="TIME_PERIOD" namespace="n">
                <com:StructureUsage>urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=HARBOUR:TIDES(1.0.0)</com:StructureUsage></mes:Structure></mes:Header>
                <mes:DataSet ss:structureRef="S" xsi:type="ns1:DataSetType" ss:action="Replace"><Atts UNIT_MULT="3"/>
                <Series PLACE="REEF" FREQ="M" UNIT_MEASURE="M"><Comp id="SOURCE_AGENCY"><Value>H1</Value><Value>H2</Value></Comp>
                <Obs TIME_PERIOD="2025-08" OBS_VALUE="1.5"><Comp id="OBS_STATUS" xsi:type="ns1:X"><Value>E</Value><Value>B</Value></Comp></Obs>
                <Obs TIME_PERIOD="2025-09" OBS_VALUE="NaN"/></Series></mes:DataSet></mes:StructureSpecificData>""".formatted(MESSAGE.formatted("v3_0"), MESSAGE.formatted("v3_0")));
        assertThat(read.findings).isEmpty();
        assertThat(texts(read))
                .containsExactly(
                        "TIDES {FREQ=M,PLACE=REEF,UNIT_MEASURE=M} 2025-08 = 1.5 M x 3 [E;B]",
                        "TIDES {FREQ=M,PLACE=REEF,UNIT_MEASURE=M} 2025-09 = null M x 3 [M]");
    }

    @Test
    void severalMeasuresOfVersion3BecomeADimension() throws IOException {
        String message = """
                <m:StructureSpecificData xmlns:m="%s" xmlns:x="http://www.w3.org/2001/XMLSchema-instance"><m:Header>
                <m:Structure structureID="S" dimensionAtObservation="%s"/></m:Header><m:DataSet>%s</m:DataSet></m:StructureSpecificData>""";
        String series = message.formatted(
                MESSAGE.formatted("v3_0"),
                "TIME_PERIOD",
                "<Series PLACE='REEF'><Obs TIME_PERIOD='2025' LOW='0.2' HIGH='2.4' NOTE='calm' OBS_STATUS='E'/></Series>");
        assertThat(texts(decode("sdmx-ml", series)))
                .containsExactly(
                        " {MEASURE=HIGH,PLACE=REEF} 2025 = 2.4 [E]", " {MEASURE=LOW,PLACE=REEF} 2025 = 0.2 [E]");
        // flat, nothing tells a measure from a code
        Decodings<StatRow> flat = decode(
                "sdmx-ml",
                message.formatted(
                        MESSAGE.formatted("v3_0"), "AllDimensions", "<Obs PLACE='1' TIME_PERIOD='2025' LOW='0.2'/>"));
        assertThat(flat.read).isEmpty();
        assertThat(flat.codes()).containsExactly("row_malformed");
        // version 2.1 has OBS_VALUE alone: without it there is no value
        assertThat(texts(decode("sdmx-ml", series.replace("v3_0", "v2_1"))))
                .containsExactly(" {PLACE=REEF} 2025 = null [E]");
    }

    @Test
    void anObservationOfASeriesIsToldApartByOneDimensionAlone() throws IOException {
        String message = """
                <m:StructureSpecificData xmlns:m="%s"><m:Header><m:Structure structureID="A" dimensionAtObservation="%s"><Ref id="TIDES"/></m:Structure></m:Header>
                <m:DataSet structureRef="A" action="%s">%s</m:DataSet></m:StructureSpecificData>""";
        String byTime =
                "<Series PLACE='REEF'><Obs TIME_PERIOD='2024' OBS_VALUE='1' QUALITY='P'/><Obs TIME_PERIOD='2025' OBS_VALUE='2' QUALITY='DEF'/></Series>";
        assertThat(texts(decode(
                        "sdmx-ml", message.formatted(MESSAGE.formatted("v2_1"), "TIME_PERIOD", "Append", byTime))))
                .containsExactly("TIDES {PLACE=REEF} 2024 = 1", "TIDES {PLACE=REEF} 2025 = 2");
        String across =
                "<Series TIME_PERIOD='2025'><Obs PLACE='REEF' OBS_VALUE='1' UNIT_MEASURE='M' QUALITY='P'/></Series>";
        assertThat(texts(decode("sdmx-ml", message.formatted(MESSAGE.formatted("v3_0"), "PLACE", "Append", across))))
                .containsExactly("TIDES {PLACE=REEF} 2025 = 1 M");
        // flat, they all are dimensions but those that never are
        assertThat(texts(decode(
                        "sdmx-ml",
                        message.formatted(
                                MESSAGE.formatted("v2_1"),
                                "AllDimensions",
                                "Append",
                                "<Obs PLACE='REEF' QUALITY='P' TIME_PERIOD='2025' OBS_VALUE='1'/>"))))
                .containsExactly("TIDES {PLACE=REEF,QUALITY=P} 2025 = 1");
        // what takes back an attribute leaves the value
        assertThat(
                        texts(
                                decode(
                                        "sdmx-ml",
                                        message.formatted(
                                                MESSAGE.formatted("v2_1"),
                                                "TIME_PERIOD",
                                                "Delete",
                                                "<Series PLACE='REEF'><Obs TIME_PERIOD='2024' QUALITY='P'/><Obs TIME_PERIOD='2025'/></Series>"))))
                .containsExactly("TIDES {PLACE=REEF} 2025 = null [M] DELETE");
    }

    @Test
    void aGroupsUnitAndMultiplierAreThoseOfItsSeries() throws IOException {
        assertThat(texts(decode("sdmx-ml", """
                <m:StructureSpecificData xmlns:m="%s"><m:Header><m:Structure structureID="A" dimensionAtObservation="TIME_PERIOD"><Ref id="SHIPS"/></m:Structure></m:Header>
                <m:DataSet structureRef="A"><Group PORT="N" UNIT="EUR" UNIT_MULT="6"/><Group PORT="S" UNIT="GBP"/>
                <Series PORT="N" KIND="1"><Obs TIME_PERIOD="2025" OBS_VALUE="1"/></Series>
                <Series PORT="S" KIND="1"><Obs TIME_PERIOD="2025" OBS_VALUE="2" UNIT="KRW"/></Series></m:DataSet></m:StructureSpecificData>""".formatted(MESSAGE.formatted("v2_1")))))
                .containsExactly("SHIPS {KIND=1,PORT=N} 2025 = 1 EUR x 6", "SHIPS {KIND=1,PORT=S} 2025 = 2 KRW");
    }

    @ParameterizedTest
    @CsvSource({
        "100, answer_empty",
        "110, answer_refused",
        "130, request_too_large",
        "150, answer_refused",
        "510, request_too_large"
    })
    void errorsAreToldByTheirCodes(String code, String finding) throws IOException {
        Decodings<StatRow> error = decode("sdmx-ml", """
                <?xml version="1.0"?><m:Error xmlns:m="%s" xmlns:c="c"><m:ErrorMessage code="%s"><c:Text>there is a word</c:Text></m:ErrorMessage></m:Error>""".formatted(MESSAGE.formatted("v2_1"), code));
        assertThat(error.read).isEmpty();
        assertThat(error.codes()).containsExactly(finding);
        assertThat(error.findings.get(0).message()).contains(code + " there is a word");
        assertThat(decode("sdmx-ml", """
                <S:Fault xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><faultcode>%s</faultcode><faultstring>x</faultstring></S:Fault>""".formatted(code)).codes()).containsExactly(finding);
    }

    @Test
    void flatDataHaveAllCodesInTheObservationAndATypeIsNoCode() throws IOException {
        assertThat(texts(decode("sdmx-ml", """
                <m:StructureSpecificData xmlns:m="%s" xmlns:n="n" xmlns:x="http://www.w3.org/2001/XMLSchema-instance"><m:Header>
                <m:Structure structureID="S" dimensionAtObservation="AllDimensions"><Ref id="TIDES"/></m:Structure></m:Header>
                <m:DataSet structureRef="S"><Group x:type="n:G" PLACE="REEF" UNIT_MEASURE="M"/>
                <Obs x:type="n:ObsType" PLACE="REEF" TIME_PERIOD="2025" OBS_VALUE="1"/></m:DataSet></m:StructureSpecificData>""".formatted(MESSAGE.formatted("v2_1")))))
                .containsExactly("TIDES {PLACE=REEF} 2025 = 1 M");
        assertThat(texts(decode("sdmx-ml", """
                <m:GenericData xmlns:m="%s" xmlns:g="g"><m:Header><m:Structure structureID="S" dimensionAtObservation="AllDimensions"><Ref id="TIDES"/></m:Structure></m:Header>
                <m:DataSet structureRef="S"><g:Attributes><g:Value id="UNIT_MULT" value="2"/></g:Attributes>
                <g:Obs><g:ObsKey><g:Value id="PLACE" value="REEF"/><g:Value id="TIME_PERIOD" value="2025"/></g:ObsKey><g:ObsValue value="1"/>
                <g:Attributes><g:Value id="OBS_STATUS" value="P"/></g:Attributes></g:Obs></m:DataSet></m:GenericData>""".formatted(MESSAGE.formatted("v2_1")))))
                .containsExactly("TIDES {PLACE=REEF} 2025 = 1 x 2 [P]");
    }

    @Test
    void aTableWithoutTimeIsReadWithoutPeriods() throws IOException {
        assertThat(texts(decode("sdmx-ml", """
                <m:GenericData xmlns:m="%s" xmlns:g="g"><m:Header><m:Structure structureID="S" dimensionAtObservation="AllDimensions"/></m:Header>
                <m:DataSet><g:Obs><g:ObsKey><g:Value id="PLACE" value="REEF"/></g:ObsKey><g:ObsValue value="1"/></g:Obs></m:DataSet></m:GenericData>""".formatted(MESSAGE.formatted("v2_1")))))
                .containsExactly(" {PLACE=REEF}  = 1");
    }

    @Test
    void eachOfSeveralDataSetsHasItsStructureItsGroupsAndItsAction() throws IOException {
        Decodings<StatRow> read = decode("sdmx-ml", """
                <m:StructureSpecificData xmlns:m="%s"><m:Header>
                <m:Structure structureID="A" dimensionAtObservation="TIME_PERIOD"><Ref id="TIDES"/></m:Structure>
                <m:Structure structureID="B" dimensionAtObservation="PLACE"><Ref id="SHIPS"/></m:Structure></m:Header>
                <m:DataSet structureRef="A" action="Append"><Group PLACE="REEF" UNIT_MEASURE="M"/><Series PLACE="REEF"><Obs TIME_PERIOD="2025" OBS_VALUE="1"/></Series></m:DataSet>
                <m:DataSet structureRef="B" action="Replace"><Series TIME_PERIOD="2025"><Obs PLACE="REEF" OBS_VALUE="2"/></Series></m:DataSet>
                <m:DataSet structureRef="A" action="Delete"><Series PLACE="BAY"><Obs TIME_PERIOD="2025" OBS_VALUE="3" OBS_STATUS="A"/></Series>
                <Series PLACE="COVE"/></m:DataSet></m:StructureSpecificData>""".formatted(MESSAGE.formatted("v2_1")));
        assertThat(texts(read))
                .containsExactly(
                        "TIDES {PLACE=REEF} 2025 = 1 M",
                        "SHIPS {PLACE=REEF} 2025 = 2",
                        "TIDES {PLACE=BAY} 2025 = null [M] DELETE",
                        "TIDES {PLACE=COVE}  = null [M] DELETE");
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void whatADataSetLeavesOpenDependsOnItsAction() throws IOException {
        String message = """
                <m:StructureSpecificData xmlns:m="%s"><m:Header><m:Structure structureID="A" dimensionAtObservation="TIME_PERIOD"><Ref id="TIDES"/></m:Structure></m:Header>
                <m:DataSet structureRef="A" action="%s"><Series PLACE="REEF" TITLE="x"><Obs TIME_PERIOD="2024"/><Obs TIME_PERIOD="2025" OBS_STATUS="E"/>
                <Obs TIME_PERIOD="2026" OBS_STATUS="M"/></Series><Series PLACE="BAY" TITLE="x"/></m:DataSet></m:StructureSpecificData>""";
        assertThat(texts(decode("sdmx-ml", message.formatted(MESSAGE.formatted("v2_1"), "Delete"))))
                .containsExactly("TIDES {PLACE=REEF} 2024 = null [M] DELETE");
        assertThat(texts(decode("sdmx-ml", message.formatted(MESSAGE.formatted("v2_1"), "Append"))))
                .containsExactly(
                        "TIDES {PLACE=REEF} 2024 = null [M] MERGE",
                        "TIDES {PLACE=REEF} 2025 = null [E] MERGE",
                        "TIDES {PLACE=REEF} 2026 = null [M]");
        assertThat(texts(decode("sdmx-ml", message.formatted(MESSAGE.formatted("v2_1"), "Information"))))
                .containsExactly(
                        "TIDES {PLACE=REEF} 2024 = null [M]",
                        "TIDES {PLACE=REEF} 2025 = null [E]",
                        "TIDES {PLACE=REEF} 2026 = null [M]");
    }

    @Test
    void genericDataOfVersion2HaveConceptsTimesAndSeriesInsideTheirGroup() throws IOException {
        assertThat(texts(decode("sdmx-ml", """
                <GenericData xmlns="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message" xmlns:g="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/generic">
                <Header><ID>x</ID></Header><DataSet><g:KeyFamilyRef>TIDES</g:KeyFamilyRef><g:Group type="Sibling"><g:GroupKey><g:Value concept="PLACE" value="REEF"/></g:GroupKey>
                <g:Attributes><g:Value concept="UNIT" value="M"/></g:Attributes><g:Series><g:SeriesKey><g:Value concept="PLACE" value="REEF"/><g:Value concept="FREQ" value="A"/></g:SeriesKey>
                <g:Attributes><g:Value concept="TIME_FORMAT" value="P1Y"/></g:Attributes>
                <g:Obs><g:Time>2024</g:Time><g:ObsValue value="1.10"/><g:Attributes><g:Value concept="OBS_STATUS" value="E"/></g:Attributes></g:Obs>
                <g:Obs><g:Time>2025</g:Time><g:ObsValue value="NaN"/></g:Obs></g:Series></g:Group></DataSet></GenericData>""")))
                .containsExactly(
                        "TIDES {FREQ=A,PLACE=REEF} 2024 = 1.10 M [E]", "TIDES {FREQ=A,PLACE=REEF} 2025 = null M [M]");
    }

    @Test
    void compactDataOfVersion2AreNamedByTheirNamespaceAndGroupsAsTheyLike() throws IOException {
        assertThat(texts(decode("sdmx-ml", """
                <CompactData xmlns="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message" xmlns:t="urn:sdmx:org.sdmx.infomodel.keyfamily.KeyFamily=HARBOUR:TIDES:compact">
                <Header><ID>x</ID></Header><t:DataSet><t:SiblingGroup PLACE="REEF" UNIT_MEASURE="M" UNIT_MULT="0"/>
                <t:Series FREQ="A" PLACE="REEF" TIME_FORMAT="P1Y"><t:Obs TIME_PERIOD="2025" OBS_VALUE="1" OBS_STATUS="A"/></t:Series></t:DataSet></CompactData>"""))).containsExactly("TIDES {FREQ=A,PLACE=REEF} 2025 = 1 M x 0 [A]");
    }

    @Test
    void groupsOfVersion2MayStandBehindWhatTheyAreAbout() throws IOException {
        assertThat(texts(decode("sdmx-ml", """
                <CompactData xmlns="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message" xmlns:t="urn:sdmx:org.sdmx.infomodel.keyfamily.KeyFamily=HARBOUR:TIDES:compact">
                <Header><ID>x</ID></Header>
                <t:DataSet><t:Series FREQ="A" PLACE="REEF"><t:Obs TIME_PERIOD="2025" OBS_VALUE="1"/></t:Series><t:SiblingGroup PLACE="REEF" UNIT_MEASURE="M"/></t:DataSet>
                <t:DataSet><t:Series FREQ="A" PLACE="REEF"><t:Obs TIME_PERIOD="2025" OBS_VALUE="2"/></t:Series></t:DataSet></CompactData>""")))
                .containsExactly("TIDES {FREQ=A,PLACE=REEF} 2025 = 1 M", "TIDES {FREQ=A,PLACE=REEF} 2025 = 2");
        assertThat(texts(decode("sdmx-ml", """
                <GenericData xmlns="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message" xmlns:g="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/generic">
                <Header><ID>x</ID></Header><DataSet><g:KeyFamilyRef>TIDES</g:KeyFamilyRef>
                <g:Series><g:SeriesKey><g:Value concept="PLACE" value="REEF"/></g:SeriesKey><g:Obs><g:Time>2024</g:Time><g:ObsValue value="1"/></g:Obs></g:Series>
                <g:Group type="Sibling"><g:GroupKey><g:Value concept="PLACE" value="REEF"/></g:GroupKey><g:Attributes><g:Value concept="UNIT" value="M"/></g:Attributes></g:Group>
                </DataSet></GenericData>"""))).containsExactly("TIDES {PLACE=REEF} 2024 = 1 M");
    }

    @Test
    void crossSectionalDataOfVersion2HaveAnElementForEachMeasure() throws IOException {
        Decodings<StatRow> read = decode("sdmx-ml", """
                <CrossSectionalData xmlns="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message" xmlns:t="urn:sdmx:org.sdmx.infomodel.keyfamily.KeyFamily=HARBOUR:TIDES:cross">
                <Header><ID>x</ID></Header><t:DataSet><t:Group FREQ="A" TIME_PERIOD="2025"><t:Section UNIT_MEASURE="M">
                <t:HIGH PLACE="REEF" value="2.4" OBS_STATUS="A"/><t:LOW PLACE="REEF" value="0.2"/></t:Section></t:Group></t:DataSet></CrossSectionalData>""");
        assertThat(texts(read))
                .containsExactly(
                        "TIDES {FREQ=A,MEASURE=HIGH,PLACE=REEF,UNIT_MEASURE=M} 2025 = 2.4 M [A]",
                        "TIDES {FREQ=A,MEASURE=LOW,PLACE=REEF,UNIT_MEASURE=M} 2025 = 0.2 M");
        assertThat(read.readRaw.get(1)).isEqualTo("<t:LOW PLACE=\"REEF\" value=\"0.2\"/>");
    }

    @Test
    void utilityDataOfVersion2HaveAnElementForEachCell() throws IOException {
        assertThat(texts(decode("sdmx-ml", """
                <UtilityData xmlns="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message" xmlns:t="urn:sdmx:org.sdmx.infomodel.keyfamily.KeyFamily=HARBOUR:TIDES:utility">
                <Header><ID>x</ID></Header><t:DataSet><t:Harbours GAUGE="old"><t:Series UNIT_MULT="1" WATCH="night"><t:Key><t:FREQ>A</t:FREQ><t:PLACE>REEF</t:PLACE></t:Key>
                <t:Obs OBS_STATUS="A"><t:TIME_PERIOD>2025</t:TIME_PERIOD><t:OBS_VALUE>1.5</t:OBS_VALUE></t:Obs></t:Series></t:Harbours></t:DataSet></UtilityData>"""))).containsExactly("TIDES {FREQ=A,PLACE=REEF} 2025 = 1.5 x 1 [A]");
    }

    @Test
    void annotationsAndFootersAreNoData() throws IOException {
        assertThat(texts(decode("sdmx-ml", """
                <m:StructureSpecificData xmlns:m="%s" xmlns:c="c" xmlns:f="f"><m:Header><m:Structure structureID="A" dimensionAtObservation="TIME_PERIOD"><Ref id="TIDES"/></m:Structure></m:Header>
                <m:DataSet><c:Annotations><c:Annotation id="n"><c:AnnotationText>Obs</c:AnnotationText></c:Annotation></c:Annotations>
                <Series PLACE="REEF"><c:Annotations><c:Annotation id="n"/></c:Annotations><Obs TIME_PERIOD="2025" OBS_VALUE="1"><c:Annotations><c:Annotation id="n"><c:AnnotationTitle>x</c:AnnotationTitle></c:Annotation></c:Annotations></Obs></Series></m:DataSet>
                <f:Footer><f:Message code="510"><c:Text>more elsewhere</c:Text></f:Message></f:Footer></m:StructureSpecificData>""".formatted(MESSAGE.formatted("v2_1")))))
                .containsExactly("TIDES {PLACE=REEF} 2025 = 1");
    }

    @Test
    void aGroupForEachSeriesCostsNoMoreThanTheSeries() {
        StringBuilder message = new StringBuilder("<m:StructureSpecificData xmlns:m='m'><m:DataSet>");
        for (int i = 0; i < 20_000; i++) {
            message.append("<Group PLACE='").append(i).append("' UNIT_MEASURE='M'/>");
        }
        for (int i = 0; i < 20_000; i++) {
            message.append("<Series PLACE='").append(i).append("'><Obs TIME_PERIOD='2025' OBS_VALUE='1'/></Series>");
        }
        message.append("</m:DataSet></m:StructureSpecificData>");
        List<StatRow> rows = new ArrayList<>();
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> new SdmxMlDecoder()
                .decode(
                        Decodings.delivery(message.toString().getBytes(StandardCharsets.UTF_8), Delivery.Options.NONE),
                        step -> rows.add(((Decoded.Read<StatRow>) step).value()),
                        finding -> {}));
        assertThat(rows).hasSize(20_000).allSatisfy(row -> assertThat(row.unit())
                .isEqualTo("M"));
    }

    /** What stands at the data set is said of all of it: the day of its release, in a code, would make new series of each release. */
    @Test
    void whatIsSaidOfADataSetIsNoCode() throws IOException {
        assertThat(texts(decode("sdmx-ml", """
                <m:StructureSpecificData xmlns:m="%s"><m:Header><m:Structure structureID="A" dimensionAtObservation="TIME_PERIOD"><Ref id="TIDES"/></m:Structure></m:Header>
                <m:DataSet RELEASED="2025-11-19" UNIT_MULT="3" LANGUAGE="EN"><Series PLACE="REEF" SCALE="9" UPDATE_DATE="2025-10-01"><Obs TIME_PERIOD="2025" OBS_VALUE="1"/></Series></m:DataSet>
                </m:StructureSpecificData>""".formatted(MESSAGE.formatted("v2_1")))))
                .containsExactly("TIDES {PLACE=REEF} 2025 = 1 x 3");
    }

    @Test
    void crossSectionalDataMayHoldCodesAtTheDataSet() throws IOException {
        assertThat(texts(decode("sdmx-ml", """
                <CrossSectionalData xmlns="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message" xmlns:t="urn:sdmx:org.sdmx.infomodel.keyfamily.KeyFamily=HARBOUR:TIDES:cross">
                <Header><ID>x</ID></Header><t:DataSet PLACE="REEF"><t:Group TIME_PERIOD="2025"><t:Section><t:LEVEL value="1.5"/></t:Section></t:Group></t:DataSet></CrossSectionalData>"""))).containsExactly("TIDES {MEASURE=LEVEL,PLACE=REEF} 2025 = 1.5");
    }
}
