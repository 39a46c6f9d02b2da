using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Record = CrmWeb.Domain.Kernel.Record;

namespace CrmWeb.Architecture.Tests;

public sealed class EntityTests
{
    public static TheoryData<Type> Entities() => [.. typeof(Entity).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Entity)) && !t.IsAbstract)];

    public static TheoryData<Type> Records() => [.. typeof(Entity).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Record)) && !t.IsAbstract)];

    [Theory]
    [MemberData(nameof(Entities))]
    public void Entities_change_only_by_their_own_acts(Type entity)
    {
        Assert.True(entity.IsSealed);
        Assert.DoesNotContain(entity.GetProperties(), p => p.SetMethod is { IsPublic: true });
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_record_hides_the_bin_and_what_the_actor_may_not_see(Type record)
    {
        using var db = new CrmDb(new DbContextOptionsBuilder<CrmDb>().UseNpgsql("Host=nowhere").Options);

        var filters = db.Model.FindEntityType(record)!.GetDeclaredQueryFilters().Select(f => f.Key).ToList();

        Assert.Contains(Filters.SoftDelete, filters);
        Assert.Contains(Filters.Visibility, filters);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_record_with_a_search_card_is_in_the_search_index(Type record)
    {
        var instance = (Record)Activator.CreateInstance(record, nonPublic: true)!;

        Assert.Equal(instance.Card() is not null, CrmDb.SearchedKinds.Contains(instance.Kind));
    }
}
