package id.lapau.sheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import id.lapau.sheets.WorkbookReading.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a workbook, read forward. Any document type, entity, deep nesting or endless token is refused, so
 * memory stays bounded whatever the part holds.
 */
final class XmlPart implements AutoCloseable {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TOKEN = 1 << 20;
    private static final XMLInputFactory FACTORY = hardened();

    private final String name;
    private final Metered in;
    private final XMLStreamReader xml;
    private int depth;

    XmlPart(String name, InputStream content) {
        this.name = name;
        this.in = new Metered(content);
        try {
            this.xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException malformed) {
            throw malformed(malformed);
        }
    }

    /** Moves to the next start or end of an element, or piece of text; false at the end. */
    boolean next() {
        try {
            in.sinceToken = 0;
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
                throw new Refusal(Problem.FORBIDDEN_XML, name);
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) throw new Refusal(Problem.UNREADABLE, name);
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
            return event != XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException malformed) {
            throw malformed(malformed);
        }
    }

    boolean starts() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean starts(String element) {
        return starts() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    String element() {
        return xml.getLocalName();
    }

    @Nullable String attribute(String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals(localName)) return xml.getAttributeValue(i);
        return null;
    }

    /** The relationship id, which is named {@code r:id} beside attributes that are named {@code id} too. */
    @Nullable String relationship() {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals("id") && !xml.getAttributeNamespace(i).isEmpty()) return xml.getAttributeValue(i);
        return null;
    }

    boolean flag(String attribute) {
        var value = attribute(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    int number(String attribute, int otherwise) {
        var value = attribute(attribute);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException garbled) {
            throw new Refusal(Problem.UNREADABLE, name + " @" + attribute);
        }
    }

    /** Adds the text up to the end of the current element, whatever stands inside. */
    void text(StringBuilder into, int most) {
        int outside = depth - 1;
        while (next() && depth > outside) {
            int event = xml.getEventType();
            if (event != XMLStreamConstants.CHARACTERS && event != XMLStreamConstants.CDATA && event != XMLStreamConstants.SPACE) continue;
            into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            if (into.length() > most) throw new Refusal(Problem.UNREADABLE, name + ": > " + most);
        }
    }

    String name() {
        return name;
    }

    @Override public void close() {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException | IOException nothingLeftToRead) {
            // the answer is complete
        }
    }

    private Refusal malformed(XMLStreamException e) {
        if (e.getNestedException() instanceof Refusal refusal) return refusal;
        var why = String.valueOf(e.getMessage());
        if (why.contains("ntity")) return new Refusal(Problem.FORBIDDEN_XML, name);
        return new Refusal(in.ended ? Problem.TRUNCATED : Problem.UNREADABLE, name);
    }

    private static XMLInputFactory hardened() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Counts what the parser swallows for a single token. */
    private static final class Metered extends FilterInputStream {

        int sinceToken;
        boolean ended;

        Metered(InputStream in) {
            super(in);
        }

        @Override public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            ended |= n < 0;
            sinceToken += Math.max(0, n);
            if (sinceToken > LONGEST_TOKEN) throw new Refusal(Problem.UNREADABLE, "> " + LONGEST_TOKEN);
            return n;
        }
    }
}
