package org.sakta.declaration.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sakta.testing.ApiCall;

class DeclarationFormsHandlerTest {
    private final DeclarationFormsHandler handler = new DeclarationFormsHandler(
            Forms.bundled(), InstantSource.fixed(Instant.parse("2026-03-01T09:00:00Z")), next -> next);

    @Test
    void theFormsOfTodayOfOneCountry() {
        var answer = ApiCall.to("GET /declaration-forms")
                .query("country", "VN")
                .header("accept-language", "vi")
                .send(handler);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.size("forms")).isEqualTo(3);
        assertThat(answer.body()).contains("vn-entry-2", "vn-movement-2", "vn-population-2", "Tờ khai y tế toàn dân");
    }

    @Test
    void theFormOfAnEarlierDayIsStillThere() {
        var answer = ApiCall.to("GET /declaration-forms")
                .query("country", "VN")
                .query("type", "movement")
                .query("on", "2025-06-30")
                .send(handler);
        assertThat(answer.size("forms")).isEqualTo(1);
        assertThat(answer.at("forms/0/id")).isEqualTo("vn-movement-1");
        assertThat(answer.at("forms/0/validTo")).isEqualTo("2025-06-30");
    }

    @Test
    void theVietnameseFormSpeaksAsTheMinistryDoes() {
        var form = one("vn-entry-2", "vi");
        assertThat(form.at("warning"))
                .isEqualTo("Khuyến cáo: Khai báo thông tin sai là vi phạm pháp luật Việt Nam và có thể xử lý hình sự.");
        assertThat(form.body())
                .contains("Tàu bay", "Số ghế", "Ngày nhập cảnh", "Xuất huyết ngoài da", "Địa chỉ liên lạc tại Việt Nam")
                .doesNotContain("Quận/huyện");
        assertThat(one("vn-entry-1", "vi").body()).contains("Quận/huyện");
    }

    @Test
    void theSameFormInKyrgyzAndKazakh() {
        assertThat(one("kg-population-1", "ky").body()).contains("Дене табынын көтөрүлүшү", "ПИН");
        assertThat(one("kz-population-1", "kk").body()).contains("Дене қызуының көтерілуі", "ЖСН");
    }

    @Test
    void whatIsNeededWhenIsSaid() {
        var form = one("vn-movement-2", "en");
        assertThat(form.body())
                .contains("\"requiredWhen\":{\"field\":\"travel/mode\",\"is\":[\"aircraft\"]}")
                .contains("\"from\":\"person\"");
    }

    @Test
    void aFormIsKeptByItsTag() {
        var first = one("kg-population-1", "ky");
        var again = ApiCall.to("GET /declaration-forms/{formId}")
                .path("formId", "kg-population-1")
                .query("lang", "ky")
                .header("if-none-match", first.headers().get("etag"))
                .send(handler);
        assertThat(again.status()).isEqualTo(304);
    }

    @Property(tries = 200)
    void noFormIdBreaksIt(@ForAll String id, @ForAll String lang) {
        assertThat(one(id, lang).status()).isIn(404, 422);
    }

    private ApiCall.Answer one(String id, String lang) {
        return ApiCall.to("GET /declaration-forms/{formId}")
                .path("formId", id)
                .query("lang", lang)
                .send(handler);
    }
}
