// Prints what veraPDF says of a PDF against PDF/UA-1: "compliant", or a line for each rule that is broken.

import java.io.File;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class CheckUa {
    public static void main(String[] args) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(args[0]), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println(result.isCompliant() ? "compliant" : "not compliant");
            System.out.println(result.getTotalAssertions() + " checks");
            for (TestAssertion broken : result.getTestAssertions()) {
                System.out.println(broken.getRuleId().getClause() + "-" + broken.getRuleId().getTestNumber()
                        + " " + broken.getMessage());
            }
        }
    }
}
