package de.fisinger.mkm.plesk;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import de.fisinger.mkm.format.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.xml.XmlFactory;
import tools.jackson.dataformat.xml.XmlMapper;

/** Writes requests and reads answers: the envelope of Plesk's packets around typed records. */
final class PleskPacket {

    private static final String VERSION = "1.6.9.1";

    private static final WstxOutputFactory OUTPUT = new WstxOutputFactory();

    private static final XMLInputFactory INPUT = input();

    private static final XmlMapper MAPPER = XmlMapper.builder(XmlFactory.builder()
                    .xmlInputFactory(INPUT)
                    .xmlOutputFactory(OUTPUT)
                    .build())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private PleskPacket() {}

    private static XMLInputFactory input() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 50);
        return factory;
    }

    /**
     * Writes a packet with one operation.
     *
     * @param operator such as webspace
     * @param operation record whose root name is the operation's
     */
    static byte[] request(String operator, Record operation) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = OUTPUT.createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("packet");
            xml.writeAttribute("version", VERSION);
            xml.writeStartElement(operator);
            MAPPER.writeValue(xml, operation);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException | IOException e) {
            throw new IllegalStateException("can't write a packet for " + operator, e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads the results of an answer.
     *
     * @param server the server's name, for messages
     * @param answer the answer's body
     * @param type record of a result
     * @throws PleskException if Plesk refused the packet as a whole, or the answer is no packet
     */
    static <R extends PleskResult> List<R> results(String server, byte[] answer, Class<R> type) {
        var results = new ArrayList<R>();
        try {
            var xml = INPUT.createXMLStreamReader(new ByteArrayInputStream(answer));
            if (xml.nextTag() != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equals("packet")) {
                throw notPlesk(server);
            }
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "system" -> throw refused(server, read(xml, SystemAnswer.class));
                        case "result" -> results.add(read(xml, type));
                        default -> {
                            // operator and operation around the results
                        }
                    }
                }
            }
        } catch (XMLStreamException | JacksonException | IOException e) {
            throw new PleskUnavailableException(Texts.of("plesk.error.no-packet", server), e);
        }
        if (results.isEmpty()) {
            throw notPlesk(server);
        }
        return results;
    }

    private static <T> T read(XMLStreamReader xml, Class<T> type) throws IOException {
        return MAPPER.readValue(xml, type);
    }

    private static PleskException refused(String server, SystemAnswer answer) {
        return PleskErrors.of(server, answer.errcode(), answer.errtext());
    }

    private static PleskUnavailableException notPlesk(String server) {
        return new PleskUnavailableException(Texts.of("plesk.error.no-packet", server));
    }

    private record SystemAnswer(String status, int errcode, String errtext) {}
}
