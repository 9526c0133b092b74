package org.sakta.local.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sakta.local.failure.LocalFailure;

class EventPatternTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode EVENT = json("""
            {"eventName":"INSERT","dynamodb":{"Keys":{"pk":{"S":"JOB#7"},"sk":{"S":"JOB"}},"NewImage":{"open":{"BOOL":true}}}}""");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'eventName':['INSERT']} | true",
                "{'eventName':['MODIFY','INSERT']} | true",
                "{'eventName':['MODIFY']} | false",
                "{'dynamodb':{'Keys':{'pk':{'S':[{'prefix':'JOB#'}]}}}} | true",
                "{'dynamodb':{'Keys':{'pk':{'S':[{'prefix':'JOBS#'}]}}}} | false",
                "{'dynamodb':{'Keys':{'pk':{'S':[{'suffix':'#7'}]}}}} | true",
                "{'dynamodb':{'Keys':{'pk':{'S':[{'prefix':'JOB#'}]},'sk':{'S':['ROW']}}}} | false",
                "{'dynamodb':{'Keys':{'pk':{'N':['7']}}}} | false",
                "{'dynamodb':{'NewImage':{'open':{'BOOL':[true]}}}} | true",
                "{'dynamodb':{'NewImage':{'open':{'BOOL':[false]}}}} | false",
                "{'dynamodb':{'NewImage':{'open':{'BOOL':[{'exists':true}]}}}} | true",
                "{'dynamodb':{'NewImage':{'gone':{'S':[{'exists':false}]}}}} | true",
                "{'eventName':[{'anything-but':['REMOVE','MODIFY']}]} | true",
                "{'eventName':[{'anything-but':'INSERT'}]} | false",
                "{'userIdentity':{'type':[{'anything-but':'Service'}]}} | false",
            })
    void aChangePassesAsInAws(String pattern, boolean passes) {
        assertThat(EventPattern.of(json(pattern.replace('\'', '"'))).matches(EVENT))
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{'eventName':'INSERT'}",
                "{'eventName':[]}",
                "{'eventName':[{'prefix':1}]}",
                "{'eventName':[{'numeric':['>',1]}]}",
                "{'eventName':[{'prefix':'a','suffix':'b'}]}",
                "{'eventName':[{'anything-but':{'prefix':'a'}}]}",
                "{'eventName':[['INSERT']]}",
            })
    void whatIsNotUnderstoodIsRefused(String pattern) {
        JsonNode read = json(pattern.replace('\'', '"'));
        assertThatThrownBy(() -> EventPattern.of(read))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("does not understand");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
